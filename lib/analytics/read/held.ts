import { eventLimits } from '@/db/constants/analytics'
import { dayMs } from '@/lib/platform/core/zone-clock'
import { invalid } from '@/lib/platform/errors'

/** The first and the last moment that a window may name: what the log can hold, a day more at each end. UTC ms. */
export const heldAt = (now: number) => ({ from: now - eventLimits.oldestMs - dayMs, to: now + dayMs })

/**
 * Figures are read of what the log can hold: a window elsewhere would be walked through day by day for nothing.
 * @param asked what the caller named, UTC ms
 * @throws AppError 422 `before_log` or `after_log` at the field, with the limit
 */
export function assertHeld(asked: { from?: number | undefined; to?: number | undefined }, now: number): void {
  const held = heldAt(now)
  for (const path of ['from', 'to'] as const) {
    const at = asked[path]
    if (at === undefined || (at >= held.from && at <= held.to)) continue
    const isEarly = at < held.from
    const limit = new Date(isEarly ? held.from : held.to).toISOString()
    throw invalid('validation_failed', {}, [{ path, code: isEarly ? 'before_log' : 'after_log', params: { limit } }])
  }
}
