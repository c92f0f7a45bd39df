import type { Day } from '../types.ts'

/** 0 is Sunday, 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const dayMs = 86_400_000

function utcOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

function dayAt(utcMs: number): Day {
  return new Date(utcMs).toISOString().slice(0, 10)
}

/** The year, month and day of a civil day, each from 1. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) }
}

/** How many days a month has; months from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The civil day of a year 1000–9999, or undefined where the calendar has none (31 of April). */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < 1_000 || year > 9_999 || month < 1 || month > 12) return undefined
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined
  return dayAt(Date.UTC(year, month - 1, dayOfMonth))
}

/** `count` days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayAt(utcOf(day) + count * dayMs)
}

/** The same day of the month `count` months later, or that month's last day where it is shorter (31 January + 1 is 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsOf(day)
  const months = year * 12 + month - 1 + count
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return dayAt(Date.UTC(toYear, toMonth - 1, Math.min(dayOfMonth, daysInMonth(toYear, toMonth))))
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (utcOf(to) - utcOf(from)) / dayMs
}

export function weekdayOf(day: Day): Weekday {
  return new Date(utcOf(day)).getUTCDay() as Weekday
}
