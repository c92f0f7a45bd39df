import type { IsoWeekday } from '@/db/constants/collection-policy'
import { addDays, type Day } from '@/lib/negotiation'
import { minutesOf } from '../policy/time-window'
import type { TimeWindow } from '../policy/types'
import { instantOf, localMoment } from './local-clock'

/** When something is open, by day: the windows of a day in order, none where it is shut. */
export type Hours = { zone: string; on: (day: Day, weekday: IsoWeekday) => TimeWindow[] }

const seekDays = 400

/** Whether the hours are open at an instant. */
export function isOpen({ zone, on }: Hours, at: number): boolean {
  const { day, minutes, weekday } = localMoment(at, zone)
  return on(day, weekday).some(({ start, end }) => minutes >= minutesOf(start) && minutes < minutesOf(end))
}

/** The first instant from `at` on which the hours are open; null when not within 400 days. */
export function nextOpen(hours: Hours, at: number): number | null {
  if (isOpen(hours, at)) return at
  const { day: today, weekday } = localMoment(at, hours.zone)
  for (let ahead = 0; ahead <= seekDays; ahead += 1) {
    const day = addDays(today, ahead)
    for (const { start, end } of hours.on(day, (((weekday + ahead - 1) % 7) + 1) as IsoWeekday)) {
      if (minutesOf(start) >= minutesOf(end)) continue
      const opens = instantOf(day, minutesOf(start), hours.zone)
      if (opens >= at) return opens
    }
  }
  return null
}
