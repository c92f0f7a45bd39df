'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Breathes once when what it shows changed while somebody looked; still where motion is not wanted. */
export function Breathe({ of, children }: { of: string | number | null; children: ReactNode }) {
  const seen = useRef(of)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (seen.current === of) return
    seen.current = of
    setTurn((before) => before + 1)
  }, [of])
  return (
    <span key={turn} className={turn > 0 ? 'motion-safe:animate-breathe-once' : undefined}>
      {children}
    </span>
  )
}
