import { dayMs } from '@/lib/platform/core/zone-clock'
import { type Fault, invalid } from '@/lib/platform/errors'
import { floorTo, hourMs, keptDays, minuteMs } from '../../core/spans'
import { assertHeld } from '../../read/held'
import type { Bucket } from '../../read/read-sums'

/** Buckets of one series, and points of all of them. */
export const mostBuckets = 2_000
export const mostPoints = 10_000

const sizes: Record<Bucket, number> = { minute: minuteMs, hour: hourMs, day: dayMs }
const before: Record<Bucket, number> = { minute: hourMs, hour: dayMs, day: 30 * dayMs }

const refuse = (path: string, code: string, params: Fault['params'] = {}) =>
  invalid('validation_failed', {}, [{ path, code, params }])

/**
 * The starts of the buckets from that of `from` to that of `to`, and where the last one ends.
 * @param midnights of the company's clock around a stretch, for days
 * @throws AppError 422 where the stretch is empty, has too many buckets, reaches further back than such are kept or
 *   lies outside what the log can hold
 */
export function bucketsOf(
  bucket: Bucket,
  asked: { from?: number | undefined; to?: number | undefined },
  now: number,
  midnights: (from: number, to: number) => number[],
): { starts: number[]; end: number } {
  const to = asked.to ?? now
  const from = asked.from ?? to - before[bucket]
  if (from > to) throw refuse('from', 'stretch_empty')
  if ((to - from) / sizes[bucket] > mostBuckets) throw tooMany(mostBuckets)
  if (bucket !== 'day' && from < now - keptDays[bucket] * dayMs) {
    throw refuse('bucket', 'bucket_not_kept', { days: keptDays[bucket] })
  }
  assertHeld(asked, now)
  if (bucket === 'day') {
    const days = midnights(from, to + 1)
    return { starts: days.slice(0, -1), end: days[days.length - 1] ?? to }
  }
  const size = sizes[bucket]
  const first = floorTo(from, size)
  const end = floorTo(to, size) + size
  return { starts: Array.from({ length: (end - first) / size }, (_, place) => first + place * size), end }
}

export const tooMany = (limit: number) => refuse('from', 'too_many_points', { limit })
export const notBy = (metric: string, by: string) => refuse('by', 'metric_not_by', { metric, by })
