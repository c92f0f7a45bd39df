import { addDays, addMonths, type Day, dayOf, partsOf } from '../../negotiation/index.ts'
import type { SaidDay } from '../figures/types.ts'

/** Whether a day as said can be `day`; parts that were not said hold for any. */
export function sameDay(said: SaidDay, day: Day, today: Day): boolean {
  if (said.offset !== undefined) return addDays(today, said.offset) === day
  const { year, month, dayOfMonth } = partsOf(day)
  if (said.stretch === 'next_month') return addMonths(today, 1).slice(0, 7) === day.slice(0, 7)
  if (said.stretch === 'next_week') return day > today && day <= addDays(today, 14)
  if (said.stretch === 'month_end') return dayOfMonth >= 24
  if (said.dayOfMonth !== undefined && said.dayOfMonth !== dayOfMonth) return false
  if (said.month !== undefined && said.month !== month) return false
  return said.year === undefined || said.year === year
}

/** "Todo dia 15": every due day is the 15th or the business day it moved to. */
export function sameEveryMonth(said: SaidDay, days: readonly Day[]): boolean {
  const wanted = said.dayOfMonth ?? 0
  const distance = days.map((day) => partsOf(day).dayOfMonth - wanted)
  return days.length > 1 && distance.includes(0) && distance.every((gap) => gap >= 0 && gap <= 4)
}

/** Only part of a date ("em dezembro", "amanhã"): a figure only where payment is spoken of. */
export const isVague = (said: SaidDay): boolean =>
  said.offset !== undefined || said.stretch !== undefined || (said.dayOfMonth === undefined && said.month === undefined)

export const todayOf = (now: number, timeZone: string): Day => dayOf(now, timeZone)
