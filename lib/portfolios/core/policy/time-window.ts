import type { TimeWindow } from './types'

/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** What two windows share; empty (start = end) where they share nothing. */
export function sharedWindow(a: TimeWindow, b: TimeWindow): TimeWindow {
  const start = minutesOf(a.start) > minutesOf(b.start) ? a.start : b.start
  const end = minutesOf(a.end) < minutesOf(b.end) ? a.end : b.end
  return minutesOf(start) < minutesOf(end) ? { start, end } : { start, end: start }
}
