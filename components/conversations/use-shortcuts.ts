'use client'

import { useEffect, useRef } from 'react'
import { type Shortcut, shortcutOf } from '@/components/conversations/lib/shortcut'

const typedIn = 'input, textarea, select, [contenteditable="true"]'
const covering = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** Runs the action of a key pressed outside text boxes and windows. */
export function useShortcuts(actions: Record<Shortcut, () => void>): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null
      const typing = target?.closest(typedIn) != null || document.querySelector(covering) !== null
      const action = shortcutOf(event, typing)
      if (action === null) return
      event.preventDefault()
      latest.current[action]()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
