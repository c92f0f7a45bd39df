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

/** All callers whose address is only claimed share this many times one caller's quota. */
const claimedShare = 30
const windows = () => singleton('rate-windows', () => new Map<string, Window>())

/** The running window of a slot; the oldest is forgotten when there are too many. */
function windowOf(slot: string, windowS: number, nowMs: number): Window {
  const known = windows().get(slot)
  if (known && nowMs - known.startMs < windowS * 1000) return known
  windows().delete(slot)
  if (windows().size >= maxCallers) windows().delete(windows().keys().next().value ?? '')
  const fresh = { startMs: nowMs, used: 0 }
  windows().set(slot, fresh)
  return fresh
}

/**
 * Fixed windows counted in this process. Answers the headers of draft-ietf-httpapi-ratelimit-headers.
 * @param caller what is counted, without personal data
 */
export function takeQuota(caller: string, rate: RateClass, nowMs: number): RateVerdict {
  if (env().AVAL_RATE_LIMIT === 'off') return { allowed: true, headers: {} }
  const { quota, windowS } = quotas[rate]
  const window = windowOf(`${rate}|${caller}`, windowS, nowMs)
  window.used += 1
  const all = caller.startsWith('claimed:') ? windowOf(`${rate}|claimed`, windowS, nowMs) : undefined
  if (all) all.used += 1
  const resetS = Math.max(1, Math.ceil((window.startMs + windowS * 1000 - nowMs) / 1000))
  const remaining = Math.max(0, quota - window.used)
  const headers: Record<string, string> = {
    'ratelimit-policy': `"${rate}";q=${quota};w=${windowS}`,
    ratelimit: `"${rate}";r=${remaining};t=${resetS}`,
  }
  const allowed = window.used <= quota && (all?.used ?? 0) <= quota * claimedShare
  if (!allowed) headers['retry-after'] = String(resetS)
  return { allowed, headers }
}
