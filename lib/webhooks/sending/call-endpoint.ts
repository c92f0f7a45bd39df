import { OutboundFault, sendOutbound } from '@/lib/platform/outbound'
import type { Outcome } from '../core/judge-attempt'
import type { DeliveryRow } from '../deliveries/repository'
import type { EndpointRow } from '../endpoints/repository'
import { openEndpoint, signingSecrets } from '../endpoints/secrets'
import { signedHeaders } from './sign'

const timeoutMs = 10_000
const maxAnswerBytes = 16_384
const maxSnippet = 1_000

export const sentHeaders = { 'content-type': 'application/json', 'user-agent': 'Aval-Webhooks/1' }

export type Tried = Outcome & { at: number; durationMs: number; snippet: string }

/** Text as far as it is text: no control characters, no half of a character at its end. */
const snippetOf = (body: Buffer) =>
  new TextDecoder()
    .decode(body)
    .slice(0, maxSnippet)
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\uD800-\uDBFF\uFFFD]+$/u, '')

/**
 * Sends one delivery once and tells what came of it; never throws for what the other side does.
 * @throws whatever `signal` was aborted with
 */
export async function callEndpoint(
  endpoint: EndpointRow,
  { eventId, body }: Pick<DeliveryRow, 'eventId' | 'body'>,
  now: () => number,
  signal?: AbortSignal,
): Promise<Tried> {
  const sealed = await openEndpoint(endpoint)
  const at = now()
  const startedMs = performance.now()
  try {
    const headers = { ...sentHeaders, ...signedHeaders({ eventId, body, at }, signingSecrets(endpoint, sealed, at)) }
    const request = { url: sealed.url, method: 'POST', headers, body, timeoutMs, maxAnswerBytes } as const
    const answer = await sendOutbound({ ...request, ...(signal && { signal }) })
    const { status, durationMs } = answer
    return {
      status,
      errorCode: '',
      retryAfter: answer.headers['retry-after'],
      at,
      durationMs,
      snippet: snippetOf(answer.body),
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (!(error instanceof OutboundFault)) throw error
    return { status: 0, errorCode: error.code, at, durationMs: Math.round(performance.now() - startedMs), snippet: '' }
  }
}
