import { responseBucketsMs } from '@/db/constants/analytics'

/**
 * What a roll-up holds. The first group is counted where it happened; `contacted` to `recovery_ms` where the
 * conversation began, so that a rate has its own conversations below the line; judged turns in the minute of their
 * reply. Cents, ms and counts; whole numbers all.
 */
export const measureNames = [
  'events',
  'late_events',
  'external_events',
  'messages',
  'replies',
  'blocked_replies',
  'proposals',
  'escalations',
  'responses',
  'response_ms',
  'payments',
  'payment_cents',
  'refunds',
  'refund_cents',
  'agreements',
  'agreement_cents',
  'discount_cents',
  'agreements_completed',
  'agreements_broken',
  'promises_kept',
  'promises_broken',
  'entered_debts',
  'entered_cents',
  'left_cents',
  'ai_cost_micros',
  // Of conversations, where they began.
  'contacted',
  'answered',
  'negotiated',
  'agreed',
  'paid',
  'kept',
  'escalated',
  'opted_out',
  'recovered_cents',
  'recovery_ms',
  // Of conversations too, in the minute of the turn's reply.
  'ai_judged',
  'ai_right',
] as const
export type MeasureName = (typeof measureNames)[number]

/** Zeros are left out. `response_hist` counts replies by `responseBucketsMs`, the last place being beyond them. */
export type Measures = Partial<Record<MeasureName, number>> & { response_hist?: number[] }

/** Places of `response_hist`. */
export const responseBuckets = responseBucketsMs.length + 1

/** Place of a response time in `response_hist`. */
export function responseBucket(ms: number): number {
  const place = responseBucketsMs.findIndex((end) => ms <= end)
  return place < 0 ? responseBuckets - 1 : place
}

/** Adds `times` (1 or −1) the `part` to `sum` in place; what becomes zero leaves. */
export function addMeasures(sum: Measures, part: Measures, times = 1): Measures {
  // A part has few of the names: only those are walked over, since every event passes here dozens of times.
  for (const name in part) {
    if (name === 'response_hist') continue
    const value = (sum[name as MeasureName] ?? 0) + times * (part[name as MeasureName] ?? 0)
    if (value === 0) delete sum[name as MeasureName]
    else sum[name as MeasureName] = value
  }
  if (part.response_hist) addHist(sum, part.response_hist, times)
  return sum
}

/** Makes a new list: parts may share theirs. */
function addHist(sum: Measures, part: readonly number[], times: number): void {
  const hist = new Array<number>(responseBuckets)
  let isZero = true
  for (let place = 0; place < responseBuckets; place += 1) {
    const count = (sum.response_hist?.[place] ?? 0) + times * (part[place] ?? 0)
    hist[place] = count
    isZero &&= count === 0
  }
  if (isZero) delete sum.response_hist
  else sum.response_hist = hist
}

export function isEmpty(measures: Measures): boolean {
  for (const _ in measures) return false
  return true
}

/**
 * The `share` quantile (0–1) of response times, ms, straight within its bucket; null without any. The open bucket gives
 * its lower end.
 */
export function responseQuantile(measures: Measures, share: number): number | null {
  const hist = measures.response_hist ?? []
  const total = hist.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const wanted = share * total
  let below = 0
  for (const [place, count] of hist.entries()) {
    if (count > 0 && below + count >= wanted) {
      const from = place === 0 ? 0 : (responseBucketsMs[place - 1] as number)
      const to = responseBucketsMs[place] ?? from
      return from + ((to - from) * (wanted - below)) / count
    }
    below += count
  }
  return responseBucketsMs[responseBucketsMs.length - 1] as number
}
