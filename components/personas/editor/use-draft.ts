'use client'

import { useEffect, useState } from 'react'
import { type Content, contentOf, sameContent } from '@/components/personas/lib/content'
import type { PersonaReply } from '@/lib/conversations'

const keyOf = ({ id, version }: PersonaReply) => `aval-persona-draft:${id}:${version}`

function readDraft(key: string): Content | null {
  try {
    const kept = sessionStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as Content)
  } catch {
    return null
  }
}

/** What a person wrote and has not published; kept in the tab while they look at another persona. */
export function useDraft(persona: PersonaReply) {
  const key = keyOf(persona)
  const inUse = contentOf(persona)
  const [draft, setDraft] = useState(inUse)
  useEffect(() => {
    const kept = readDraft(key)
    if (kept) setDraft((now) => ({ ...now, ...kept }))
  }, [key])
  const changed = !sameContent(draft, inUse)
  const change = (next: Partial<Content>) => {
    const now = { ...draft, ...next }
    setDraft(now)
    if (sameContent(now, inUse)) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(now))
  }
  const discard = () => {
    setDraft(inUse)
    sessionStorage.removeItem(key)
  }
  return { draft, changed, change, discard }
}
