import { dayMs } from '@/lib/platform/core/zone-clock'
import { aroundHours, floorTo, hourMs, keptDays } from './spans'

/** Half open, UTC ms, on whole minutes. */
export type Window = { from: number; to: number }

/**
 * The window itself, or the least that is wider of which every bucket is still kept at `now`: an end whose minutes are
 * gone goes out to the hour, one whose hours are gone to the day of the company's clock.
 * @param midnights of that clock around both ends: the last at or before and the first at or after each
 */
export function keptWindow(
  { from, to }: Window,
  midnights: (from: number, to: number) => number[],
  now: number,
): Window {
  const oldest = { minute: now - keptDays.minute * dayMs, hour: now - keptDays.hour * dayMs, day: 0 }
  const isKept = (start: number, end: number) =>
    aroundHours(start, end).every((span) => span.from >= oldest[span.grain])
  const days = midnights(from, to)
  const [before = from, after = to] = [days[0], days[days.length - 1]]
  const first = days.find((day) => day >= from) ?? to
  const last = days.findLast((day) => day <= to) ?? from
  const hours = { from: floorTo(from, hourMs), to: Math.ceil(to / hourMs) * hourMs }
  let wide: Window
  if (first >= last) {
    // No whole day is in it: one stretch.
    const ways = [{ from, to }, hours, { from: before, to: after }]
    wide = ways.find((way) => isKept(way.from, way.to)) ?? { from: before, to: after }
  } else {
    wide = {
      from: [from, hours.from].find((start) => isKept(start, first)) ?? before,
      to: [to, hours.to].find((end) => isKept(last, end)) ?? after,
    }
  }
  // Where midnight is not on the hour, going out to the hour may pass one.
  return wide.from === from && wide.to === to ? wide : keptWindow(wide, midnights, now)
}
