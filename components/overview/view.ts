import { parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { eventLimits } from '@/db/constants/analytics'
import type { OverviewQuery, OverviewRange } from '@/lib/analytics'

const ranges = ['1h', '24h', '7d', '30d', 'month', 'custom'] as const satisfies readonly OverviewRange[]

/** What the address holds: a view can be kept, sent and found again. Read by the server and by the page alike. */
export const viewParsers = {
  range: parseAsStringLiteral(ranges).withDefault('month'),
  from: parseAsString,
  to: parseAsString,
  portfolio_id: parseAsString,
  /** Not said: real figures, or the simulator's where there are no others. */
  simulated: parseAsBoolean,
  compare: parseAsBoolean.withDefault(true),
}

export type View = {
  range: OverviewRange
  from: string | null
  to: string | null
  portfolio_id: string | null
  simulated: boolean | null
  compare: boolean
}

const day = /^\d{4}-\d{2}-\d{2}$/
const isDay = (text: string | null): text is string =>
  text !== null && day.test(text) && !Number.isNaN(Date.parse(text))

/** Days a custom range has; 0 where it is not one. */
export function daysOf({ from, to }: Pick<View, 'from' | 'to'>): number {
  if (!isDay(from) || !isDay(to)) return 0
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1)
}

/** Whether there can be figures of the days; the API refuses others. */
const isHeld = ({ from, to }: Pick<View, 'from' | 'to'>, now: number) =>
  Date.parse(from ?? '') >= now - eventLimits.oldestMs && Date.parse(to ?? '') <= now + 86_400_000

/** The API's question for a view. A custom range without proper days is the month. */
export function queryOf(view: View, simulated: boolean, now: number = Date.now()): OverviewQuery {
  const days = daysOf(view)
  const custom = view.range === 'custom' && days >= 1 && days <= 366 && isHeld(view, now)
  return {
    range: view.range === 'custom' && !custom ? 'month' : view.range,
    ...(custom && { from: view.from ?? '', to: view.to ?? '' }),
    ...(view.portfolio_id && { portfolio_id: view.portfolio_id.slice(0, 64) }),
    simulated: simulated ? 'true' : 'false',
    compare: view.compare ? 'true' : 'false',
  }
}

export const searchOf = (query: OverviewQuery): string =>
  new URLSearchParams(query as Record<string, string>).toString()
