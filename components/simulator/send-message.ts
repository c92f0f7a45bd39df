import type { Intent } from '@/components/conversations/types'
import { CallError, callErrorOf } from '@/components/lib/call-api'
import { readEvents } from '@/components/simulator/read-events'
import type { TurnReply } from '@/lib/conversations'

type Listen = { onIntent: (intent: Intent) => void; onDelta: (text: string) => void }

/** Between two words of a reply, as somebody types; none for who wants no motion. */
const wordMs = 16
const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
export const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

/**
 * Says a message in a conversation and hears the answer as it comes: the reading, the words, the whole turn.
 * @throws CallError as any call
 */
export async function sendMessage(id: string, text: string, { onIntent, onDelta }: Listen): Promise<TurnReply> {
  const response = await fetch(`/api/v1/conversations/${id}/messages`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'accept-language': document.documentElement.lang,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ text }),
  }).catch(() => {
    throw new CallError(0)
  })
  if (!response.ok || !response.body) throw callErrorOf(response.status, await response.text().catch(() => ''))
  for await (const { event, data } of readEvents(response.body)) {
    if (event === 'intent') onIntent(data as Intent)
    if (event === 'delta') {
      onDelta((data as { text: string }).text)
      if (!still()) await pause(wordMs)
    }
    if (event === 'turn') return data as TurnReply
  }
  throw new CallError(0)
}
