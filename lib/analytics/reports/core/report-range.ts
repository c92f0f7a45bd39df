import type { ReportCadence } from '@/db/constants/analytics'
import { dateOf, dayNumber, isoDay, localDay, weekdayOf } from '@/lib/platform/core/civil-days'
import type { ZoneClock } from '@/lib/platform/core/zone-clock'

/** Civil days `YYYY-MM-DD`, both included. */
export type Days = { from: string; to: string }

/** What had just ended when a slot came: the day, the week (Monday to Sunday) or the month before. */
export function rangeOfSlot(cadence: ReportCadence, clock: ZoneClock, slot: number): Days {
  const today = localDay(clock, slot)
  if (cadence === 'daily') return { from: isoDay(today - 1), to: isoDay(today - 1) }
  if (cadence === 'weekly') {
    const monday = today - (weekdayOf(today) - 1)
    return { from: isoDay(monday - 7), to: isoDay(monday - 1) }
  }
  const { year, month } = dateOf(today)
  const first = dayNumber(year, month, 1)
  const { year: lastYear, month: lastMonth } = dateOf(first - 1)
  return { from: isoDay(dayNumber(lastYear, lastMonth, 1)), to: isoDay(first - 1) }
}
