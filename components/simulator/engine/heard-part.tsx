'use client'

import { IntentChips } from '@/components/conversations/thread/intent-chips'
import type { Message } from '@/components/conversations/types'
import type { Pending } from '@/components/simulator/types'

/** The words that are explained, with the acts read in them. Nothing where we spoke first. */
export function HeardPart({ heard, pending }: { heard: Message | null; pending: Pending | null }) {
  const text = pending?.text ?? heard?.text
  const intent = pending?.intent ?? (pending ? null : heard?.intent)
  if (text === undefined) return null
  return (
    <div className="grid gap-2 border-line border-b px-5 py-4">
      <p className="[overflow-wrap:anywhere]">“{text}”</p>
      {intent && <IntentChips intent={intent} model={heard?.model_intent ?? null} />}
    </div>
  )
}
