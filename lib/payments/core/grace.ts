import { addDays, type Day, nextBusinessDay } from '@/lib/negotiation'

/** The last day on which money still keeps a due day: `graceDays` banking days after it. */
export function lastDayInTime(dueDay: Day, graceDays: number): Day {
  let day = nextBusinessDay(dueDay)
  for (let left = graceDays; left > 0; left -= 1) day = nextBusinessDay(addDays(day, 1))
  return day
}
