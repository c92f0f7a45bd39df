import type { Grain } from '@/db/constants/analytics'

export const minuteMs = 60_000
export const hourMs = 3_600_000

/** Days after which the finer grains are swept; nothing is folded into them any more. */
export const keptDays = { minute: 8, hour: 400 } as const

/** A stretch of whole buckets of one grain: `from` and every bucket that begins before `to`. UTC ms. */
export type Span = { grain: Exclude<Grain, 'ever'>; from: number; to: number }

export const floorTo = (at: number, size: number) => Math.floor(at / size) * size

/**
 * The fewest buckets that make up a window: whole days of the company's clock inside it, whole hours around them, and
 * minutes only at an end that is not on the hour. A bucket that has not ended holds what came so far, so an open end
 * (`to` beyond now) takes the day that is running as one.
 * @param days midnights of the company's clock: the first and the last inside the window at least
 */
export function spansOf(from: number, to: number, days: readonly number[]): Span[] {
  const whole = days.filter((day) => day >= from && day <= to)
  const first = whole[0]
  const last = whole[whole.length - 1]
  if (first === undefined || last === undefined || first === last) return aroundHours(from, to)
  return [
    ...aroundHours(from, first),
    { grain: 'day' as const, from: first, to: last },
    ...aroundHours(last, to),
  ].filter((span) => span.to > span.from)
}

/** A stretch by whole hours and, where its ends are not on the hour, by minutes. */
export function aroundHours(from: number, to: number): Span[] {
  const first = Math.ceil(from / hourMs) * hourMs
  const last = floorTo(to, hourMs)
  if (first >= last) return from < to ? [{ grain: 'minute', from, to }] : []
  return [
    { grain: 'minute' as const, from, to: first },
    { grain: 'hour' as const, from: first, to: last },
    { grain: 'minute' as const, from: last, to },
  ].filter((span) => span.to > span.from)
}
