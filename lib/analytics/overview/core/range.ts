import { dayMs, type ZoneClock } from '@/lib/platform/core/zone-clock'
import { hourMs, keptDays, minuteMs } from '../../core/spans'
import type { OverviewRange } from '../schemas'

export type Bucket = 'minute' | 'hour' | 'day'
/** UTC ms; `until` is where the figures end: `to`, or the minute that runs. */
export type Stretch = { from: number; to: number; until: number }
export type Ranges = Stretch & {
  bucket: Bucket
  previous: Stretch
  /** Where each bucket of the range begins, and its end. */
  edges: number[]
  /** The same of the previous range, which may have more or fewer. */
  previousEdges: number[]
}
/** Civil days `YYYY-MM-DD`, both included. */
type Days = { from: string; to: string }

const ceilTo = (at: number, size: number) => Math.ceil(at / size) * size
const rolling = { '1h': { size: minuteMs, count: 60 }, '24h': { size: hourMs, count: 24 } } as const

/** A range and the one before it, on the company's clock. */
export function rangesOf(range: OverviewRange, now: number, clock: ZoneClock, days?: Days): Ranges {
  const until = ceilTo(now + 1, minuteMs)
  if (range === '1h' || range === '24h') {
    const { size, count } = rolling[range]
    const to = ceilTo(now + 1, size)
    const edges = steps(to - size * count, to, size)
    return paired(
      range === '1h' ? 'minute' : 'hour',
      edges,
      steps(to - 2 * size * count, to - size * count, size),
      until,
    )
  }
  const midnight = (ahead: number, date: Civil) => {
    const at = new Date(Date.UTC(date.year, date.month - 1, date.day + ahead))
    return clock.instantOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), 0)
  }
  const midnights = (date: Civil, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, place) => midnight(from + place, date))
  const today = clock.wallOf(now)
  if (range === 'month') {
    const { year, month } = today
    const length = (back: number) => new Date(Date.UTC(year, month - back, 0)).getUTCDate()
    const first = { year, month, day: 1 }
    return paired('day', midnights(first, 0, length(0)), midnights(first, -length(1), 0), until)
  }
  if (range === '7d' || range === '30d') {
    const count = range === '7d' ? 7 : 30
    return paired('day', midnights(today, 1 - count, 1), midnights(today, 1 - 2 * count, 1 - count), until)
  }
  const first = civil(days?.from ?? '')
  const count = daysBetween(first, civil(days?.to ?? '')) + 1
  // Hours of long ago are not kept.
  const isOld = midnight(-count, first) < now - keptDays.hour * dayMs
  if (count > 2 || isOld) return paired('day', midnights(first, 0, count), midnights(first, -count, 0), until)
  return paired(
    'hour',
    steps(midnight(0, first), midnight(count, first), hourMs),
    steps(midnight(-count, first), midnight(0, first), hourMs),
    until,
  )
}

type Civil = { year: number; month: number; day: number }

function civil(day: string): Civil {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  return { year, month, day: dayOfMonth }
}

const daysBetween = (from: Civil, to: Civil) =>
  Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000)

/** How many days a custom range has, both ends included; below 1 where they are the wrong way round. */
export const daysOf = ({ from, to }: Days): number => daysBetween(civil(from), civil(to)) + 1

const steps = (from: number, to: number, size: number) =>
  Array.from({ length: Math.ceil((to - from) / size) + 1 }, (_, place) => Math.min(from + place * size, to))

function paired(bucket: Bucket, edges: number[], previousEdges: number[], running: number): Ranges {
  const [from, to] = ends(edges)
  const [start, end] = ends(previousEdges)
  const until = Math.max(from, Math.min(to, running))
  const previous = { from: start, to: end, until: Math.min(end, start + until - from) }
  return { bucket, from, to, until, edges, previousEdges, previous }
}

const ends = (edges: readonly number[]): [number, number] => [edges[0] ?? 0, edges[edges.length - 1] ?? 0]
