import { env } from '@/lib/platform/env'
import type { RateClass } from '@/lib/platform/operation'
import { singleton } from '@/lib/platform/singleton'

/** Requests a minute of one caller (company and credential, or address for public operations). */
export const quotas: Record<RateClass, { quota: number; windowS: number }> = {
  default: { quota: 6_000, windowS: 60 },
  ingest: { quota: 3_000, windowS: 60 },
  sensitive: { quota: 20, windowS: 60 },
}
const maxCallers = 100_000
type Window = { startMs: number; used: number }

export type RateVerdict = { allowed: boolean; headers: Record<string, string> }

/**
 * Fixed windows counted in this process. Answers the headers of draft-ietf-httpapi-ratelimit-headers.
 * @param caller what is counted, without personal data
 */
export function takeQuota(caller: string, rate: RateClass, nowMs: number): RateVerdict {
  if (env().AVAL_RATE_LIMIT === 'off') return { allowed: true, headers: {} }
  const windows = singleton('rate-windows', () => new Map<string, Window>())
  const { quota, windowS } = quotas[rate]
  const slot = `${rate}|${caller}`
  let window = windows.get(slot)
  if (!window || nowMs - window.startMs >= windowS * 1000) {
    if (windows.size >= maxCallers) windows.clear()
    window = { startMs: nowMs, used: 0 }
    windows.set(slot, window)
  }
  window.used += 1
  const resetS = Math.max(1, Math.ceil((window.startMs + windowS * 1000 - nowMs) / 1000))
  const remaining = Math.max(0, quota - window.used)
  const headers: Record<string, string> = {
    'ratelimit-policy': `"${rate}";q=${quota};w=${windowS}`,
    ratelimit: `"${rate}";r=${remaining};t=${resetS}`,
  }
  const allowed = window.used <= quota
  if (!allowed) headers['retry-after'] = String(resetS)
  return { allowed, headers }
}
