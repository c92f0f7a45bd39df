'use client'

import dynamic from 'next/dynamic'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'

// Loaded when first opened: most visits never open it.
const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette), {
  ssr: false,
})

const PaletteContext = createContext<() => void>(() => undefined)

export const useOpenPalette = () => use(PaletteContext)

export function PaletteProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return
      event.preventDefault()
      setWanted(true)
      setOpen((now) => !now)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const show = useMemo(
    () => () => {
      setWanted(true)
      setOpen(true)
    },
    [],
  )
  return (
    <PaletteContext value={show}>
      {children}
      {wanted && <CommandPalette open={open} onOpenChange={setOpen} />}
    </PaletteContext>
  )
}
