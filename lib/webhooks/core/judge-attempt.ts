import type { WebhookDeliveryState, WebhookDisabledReason } from '@/db/constants/webhooks'
import { readRetryAfter } from './read-retry-after'
import { retryDelayMs } from './retry-schedule'

/** What came of one try: an answer, or the code of what went wrong (status 0). */
export type Outcome = { status: number; errorCode: string; retryAfter?: string | undefined }

export type Verdict = {
  state: WebhookDeliveryState
  /** Empty when delivered. */
  errorCode: string
  nextAt: number
  endpoint: { failingSince: number; pausedUntil: number; disable: WebhookDisabledReason | null }
}

const failingForMs = 5 * 24 * 3_600_000
/** Answers that ask for a pause of everything that goes there. */
const asksToWait = new Set([429, 503])

/**
 * What one try means for the delivery and for its endpoint. 2xx is delivered; 410 disables the endpoint; anything else
 * is tried again until the round is over; an endpoint that answered nothing well for five days is disabled.
 * @param roundAttempts attempts of this round, this one included
 */
export function judgeAttempt(
  outcome: Outcome,
  seen: { roundAttempts: number; failingSince: number; pausedUntil: number },
  now: number,
  random: number,
): Verdict {
  const { status } = outcome
  if (status >= 200 && status < 300) {
    const pausedUntil = seen.pausedUntil > now ? seen.pausedUntil : 0
    const endpoint = { failingSince: 0, pausedUntil, disable: null }
    return { state: 'delivered', errorCode: '', nextAt: 0, endpoint }
  }
  const errorCode = outcome.errorCode || (status >= 300 && status < 400 ? 'redirect' : 'status')
  const failingSince = seen.failingSince || now
  const pausedUntil = asksToWait.has(status) ? readRetryAfter(outcome.retryAfter, now) : 0
  const late = now - failingSince >= failingForMs
  const disable = status === 410 ? 'gone' : late ? 'failing' : null
  const endpoint = { failingSince, pausedUntil: Math.max(seen.pausedUntil, pausedUntil), disable } as const
  const delayMs = retryDelayMs(seen.roundAttempts, random)
  if (disable || delayMs === null) return { state: 'failed', errorCode, nextAt: 0, endpoint }
  return { state: 'pending', errorCode, nextAt: Math.max(now + delayMs, pausedUntil), endpoint }
}
