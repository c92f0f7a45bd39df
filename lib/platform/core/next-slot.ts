import { dateOf, localDay, weekdayOf } from './civil-days'
import type { ZoneClock } from './zone-clock'

/** `weekday` (1 Monday … 7 Sunday) counts for a weekly one, `day` (1–31) for a monthly one. */
export type Rhythm = { cadence: 'daily' | 'weekly' | 'monthly'; weekday: number; day: number; hour: number }

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The days from that of `today` on which a rhythm may run, in order. */
function* days({ cadence, weekday, day }: Rhythm, today: number) {
  if (cadence === 'daily') {
    for (const ahead of [0, 1, 2]) yield dateOf(today + ahead)
    return
  }
  if (cadence === 'weekly') {
    const first = today + ((weekday - weekdayOf(today) + 7) % 7)
    for (const week of [0, 1, 2]) yield dateOf(first + 7 * week)
    return
  }
  const start = dateOf(today)
  for (const ahead of [0, 1, 2]) {
    const year = start.year + Math.floor((start.month - 1 + ahead) / 12)
    const month = ((start.month - 1 + ahead) % 12) + 1
    yield { year, month, day: Math.min(day, daysOf(year, month)) }
  }
}

/** The first instant (UTC ms) after `after` at which the zone's clock shows the rhythm's hour on one of its days. */
export function nextSlot(clock: ZoneClock, rhythm: Rhythm, after: number): number {
  for (const { year, month, day } of days(rhythm, localDay(clock, after))) {
    const at = clock.instantOf(year, month, day, rhythm.hour)
    if (at > after) return at
  }
  throw new Error('a rhythm has a slot in every month')
}
