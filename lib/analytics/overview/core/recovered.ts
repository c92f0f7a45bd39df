import { decimalFromCents } from '@/lib/platform/money'
import type { Measures } from '../../core/measures'
import { recoveredCents } from '../../core/recovery'
import type { OverviewReply } from '../contract'
import { atOf, projectionOf } from './pace'
import type { Ranges } from './range'

/** Measures by bucket, in the order of the edges; empty ones too. */
export function bucketsOf(points: readonly { at: number; measures: Measures }[], edges: readonly number[]): Measures[] {
  const found = new Map(points.map(({ at, measures }) => [at, measures]))
  return edges.slice(0, -1).map((edge) => found.get(edge) ?? {})
}

/** Sums up to each bucket's end. */
export function running(cents: readonly number[]): number[] {
  let sum = 0
  return cents.map((more) => {
    sum += more
    return sum
  })
}

type Parts = {
  ranges: Ranges
  now: Measures
  buckets: readonly Measures[]
  previous: { now: Measures; buckets: readonly Measures[] } | null
  /** Cents up to each edge; null without a target. */
  target: readonly number[] | null
  isWeekend: (at: number) => boolean
}

/** The range's money: its sum, its pace and its line. */
export function recoveredOf(parts: Parts): OverviewReply['recovered'] {
  const { ranges, now, buckets, previous, target, isWeekend } = parts
  const { edges, until } = ranges
  const totals = running(buckets.map(recoveredCents))
  const before = previous && running(previous.buckets.map(recoveredCents))
  const projection = projectionOf(recoveredCents(now), ranges)
  return {
    amount: decimalFromCents(recoveredCents(now)),
    payments: now.payments ?? 0,
    refunds: now.refunds ?? 0,
    previous: previous && {
      amount: decimalFromCents(recoveredCents(previous.now)),
      payments: previous.now.payments ?? 0,
      total: decimalFromCents(before?.[before.length - 1] ?? 0),
    },
    target: target && {
      amount: decimalFromCents(target[target.length - 1] ?? 0),
      to_date: decimalFromCents(atOf(target, edges, until)),
    },
    projection: projection === null ? null : decimalFromCents(projection),
    series: buckets.map((measures, place) => {
      const [at = 0, endsAt = 0] = [edges[place], edges[place + 1]]
      const [total, previousTotal, targetTotal] = [totals[place], before?.[place], target?.[place + 1]]
      return {
        at: new Date(at).toISOString(),
        ends_at: new Date(endsAt).toISOString(),
        amount: decimalFromCents(recoveredCents(measures)),
        payments: measures.payments ?? 0,
        total: at < until && total !== undefined ? decimalFromCents(total) : null,
        previous_total: previousTotal === undefined ? null : decimalFromCents(previousTotal),
        target_total: targetTotal === undefined ? null : decimalFromCents(targetTotal),
        weekend: isWeekend(at),
      }
    }),
  }
}
