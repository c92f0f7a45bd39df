import { partsOf } from '@/lib/negotiation'
import { zoneClock } from '@/lib/platform/core/zone-clock'

/** The first instant of a civil day in a zone, UTC ms. */
export function dayStart(day: string, timeZone: string): number {
  const { year, month, dayOfMonth } = partsOf(day)
  return zoneClock(timeZone).instantOf(year, month, dayOfMonth, 0)
}
