'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useOpenPalette } from '@/components/shell/palette-context'

const never = () => () => undefined
const shortcut = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K')
const serverShortcut = () => 'Ctrl K'

export function SearchButton() {
  const t = useTranslations('common')
  const open = useOpenPalette()
  const keys = useSyncExternalStore(never, shortcut, serverShortcut)
  return (
    <button
      type="button"
      onClick={open}
      className="flex h-8 items-center gap-2 rounded-md border border-line-strong bg-raised px-2 text-ink-3 hover:bg-hover"
    >
      <Search aria-hidden className="size-4 stroke-[1.75]" />
      <span>{t('search')}</span>
      <kbd className="num ml-auto text-xs">{keys}</kbd>
    </button>
  )
}

export function SearchIconButton() {
  const t = useTranslations('common')
  const open = useOpenPalette()
  return (
    <button type="button" onClick={open} aria-label={t('search')} className="grid size-11 place-items-center">
      <Search aria-hidden className="size-5 stroke-[1.75]" />
    </button>
  )
}
