import type { CivilDay } from './day-clock'
import { numberOf } from './event-part'
import type { Measures } from './measures'
import type { LoggedEvent } from './typed-event'

/** Recovery by age of the debt: `days` since its ingestion by the company's clock, `month` of ingestion. */
export type CohortPart = { portfolioId: string; days: number; month: string; measures: Measures }

/**
 * What an event adds to the cohort curves: debt that enters at day 0; money at its day since the ingestion that the event
 * names (`ingested_at`). Its own portfolio alone decides whose curve it is.
 */
export function cohortPart(event: LoggedEvent, dayOf: (at: number) => CivilDay): CohortPart | undefined {
  const { type, at, portfolioId } = event
  if (type === 'portfolio_ingested') {
    const entered = numberOf(event, 'entered_cents')
    return entered ? { portfolioId, days: 0, month: dayOf(at).month, measures: { entered_cents: entered } } : undefined
  }
  const ingestedAt = numberOf(event, 'ingested_at')
  const cents = numberOf(event, 'amount_cents')
  if (!ingestedAt || !cents || (type !== 'payment_confirmed' && type !== 'payment_refunded')) return undefined
  const from = dayOf(ingestedAt)
  return {
    portfolioId,
    days: Math.max(0, dayOf(at).number - from.number),
    month: from.month,
    measures: type === 'payment_confirmed' ? { payment_cents: cents } : { refund_cents: cents },
  }
}
