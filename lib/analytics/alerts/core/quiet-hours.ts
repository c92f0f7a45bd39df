import { dayMs, type ZoneClock } from '@/lib/platform/core/zone-clock'

const minutesOf = (text: string) => {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return hour * 60 + minute
}

/**
 * When what was meant for `at` may be sent: then, or when the quiet hours end. Hours by the company's clock, `HH:MM`,
 * the end excluded, over midnight where they end before they begin; empty or equal: none.
 * @returns UTC ms, `at` or later
 */
export function sendableAt(at: number, quiet: { from: string; to: string }, clock: ZoneClock): number {
  if (!quiet.from || !quiet.to || quiet.from === quiet.to) return at
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)]
  const wall = clock.wallOf(at)
  const now = wall.hour * 60 + wall.minute
  const isQuiet = from < to ? now >= from && now < to : now >= from || now < to
  if (!isQuiet) return at
  const ends = (ahead: number) => {
    const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day) + ahead * dayMs)
    const hour = clock.instantOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), Math.floor(to / 60))
    return hour + (to % 60) * 60_000
  }
  const today = ends(0)
  return today > at ? today : ends(1)
}

/** Nine o'clock of the next day by the company's clock, UTC ms. */
export function tomorrowMorning(now: number, clock: ZoneClock): number {
  const { year, month, day } = clock.wallOf(now)
  const date = new Date(Date.UTC(year, month - 1, day) + dayMs)
  return clock.instantOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), 9)
}
