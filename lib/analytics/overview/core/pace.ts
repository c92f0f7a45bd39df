import { dayMs } from '@/lib/platform/core/zone-clock'
import type { Stretch } from './range'

/** A range that has run for less than this share of itself, or this long, is not carried on to its end. */
const earliest = { share: 0.1, ms: 3 * dayMs }

/**
 * The month's target for a range, straight by time: each day is worth its share of its own month.
 * @param edges where the range's days begin, and its end (other edges than midnights do too)
 * @param monthDays how many days the month has in which an edge lies
 * @returns cents up to each edge, the first being 0
 */
export function targetLine(
  monthlyCents: number,
  edges: readonly number[],
  monthDays: (at: number) => number,
): number[] {
  let sum = 0
  return edges.map((edge, place) => {
    const before = edges[place - 1]
    if (before !== undefined) sum += (monthlyCents * (edge - before)) / (monthDays(before) * dayMs)
    return Math.round(sum)
  })
}

/** A line between its edges: what it is worth at an instant. */
export function atOf(line: readonly number[], edges: readonly number[], at: number): number {
  const next = edges.findIndex((edge) => edge >= at)
  if (next <= 0) return next === 0 ? (line[0] ?? 0) : (line[line.length - 1] ?? 0)
  const [from = 0, to = 0] = [edges[next - 1], edges[next]]
  const [low = 0, high = 0] = [line[next - 1], line[next]]
  return Math.round(low + ((high - low) * (at - from)) / (to - from))
}

/** Cents at the end of a range that runs, at its pace so far; null of one that ended or has hardly begun. */
export function projectionOf(cents: number, { from, to, until }: Stretch): number | null {
  const passed = until - from
  if (until >= to || to - from < earliest.ms || passed < earliest.ms || passed / (to - from) < earliest.share)
    return null
  return Math.round((cents * (to - from)) / passed)
}
