import {
  addDays,
  addMonths,
  dayFrom,
  daysBetween,
  daysInMonth,
  isBusinessDay,
  nextBusinessDay,
  partsOf,
} from '../calendar/index.ts'
import type { Day, NegotiationPolicy } from '../types.ts'

/** A first due day, the day it stands for before it moved off a weekend or holiday, and whether it is the one wished. */
export type FirstDue = { day: Day; nominal: Day; asWished: boolean }
/** When the customer wants to pay: a date for the first payment, a day of the month for all. */
export type DateWish = { dueDay?: Day | undefined; dayOfMonth?: number | undefined }

/** Days from the first payment to the second, at least; a nearer day of the month waits for the next one. */
const leastGap = 15

/** The last day on which a first payment may be due. */
export function lastDueDay(policy: NegotiationPolicy, today: Day): Day {
  return addDays(today, policy.dueHorizonDays)
}

/** The last business day not after `day` and not before `from`, or undefined. */
export function businessDayUpTo(day: Day, from: Day): Day | undefined {
  let found = day
  while (found >= from && !isBusinessDay(found)) found = addDays(found, -1)
  return found >= from ? found : undefined
}

/** The day of the month in the month of `day` plus `months`, or that month's last where it is shorter. */
function inMonth(day: Day, months: number, dayOfMonth: number): Day {
  const { year, month } = partsOf(addMonths(`${day.slice(0, 7)}-01`, months))
  return dayFrom(year, month, Math.min(dayOfMonth, daysInMonth(year, month))) ?? day
}

/** The next such day of the month, today included. */
function nextOnDayOfMonth(today: Day, dayOfMonth: number): Day {
  const here = inMonth(today, 0, dayOfMonth)
  return here >= today ? here : inMonth(today, 1, dayOfMonth)
}

/**
 * The first due day: as wished where that is within the horizon, else the last business day of the horizon (a wish beyond
 * it) or `usualDays` from today (no wish, or one in the past). Undefined when no business day lies within the horizon.
 */
export function firstDueDay(
  policy: NegotiationPolicy,
  today: Day,
  wish: DateWish,
  usualDays: number,
): FirstDue | undefined {
  const last = lastDueDay(policy, today)
  const latest = businessDayUpTo(last, today)
  if (!latest) return undefined
  const asked =
    wish.dueDay !== undefined && wish.dueDay >= today
      ? wish.dueDay
      : wish.dayOfMonth === undefined
        ? undefined
        : nextOnDayOfMonth(today, wish.dayOfMonth)
  const nominal = asked ?? addDays(today, Math.min(usualDays, policy.dueHorizonDays))
  const day = nextBusinessDay(nominal)
  if (day <= last) return { day, nominal, asWished: true }
  return { day: latest, nominal: latest, asWished: asked === undefined }
}

/**
 * `count` due days, strictly rising: the first, then every month on `dayOfMonth` (of the first's nominal day when none is
 * wished), each moved to the next business day.
 */
export function monthlyDueDays(first: FirstDue, count: number, dayOfMonth = partsOf(first.nominal).dayOfMonth): Day[] {
  let offset = 0
  while (daysBetween(first.day, inMonth(first.nominal, offset, dayOfMonth)) < leastGap) offset++
  return Array.from({ length: count }, (_, i) =>
    i === 0 ? first.day : nextBusinessDay(inMonth(first.nominal, offset + i - 1, dayOfMonth)),
  )
}
