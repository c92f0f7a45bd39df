import type { EventNote } from '@/lib/platform/outbox/publish'
import { debtOrigin } from '@/lib/portfolios'

/** Adds to facts about a debt its portfolio, since when it is there, and the key of the company's own customer id. */
export async function withOrigin(companyId: string, events: readonly EventNote[]): Promise<EventNote[]> {
  const whole: EventNote[] = []
  for (const event of events) {
    const { debt_id: debtId } = event.payload
    const origin = typeof debtId === 'string' && debtId !== '' ? await debtOrigin(companyId, debtId) : undefined
    if (!origin) whole.push(event)
    else {
      const { portfolioId, ingestedAt, customerKey } = origin
      const more = { portfolio_id: portfolioId, customer_key: customerKey }
      whole.push({ ...event, payload: { ...event.payload, ...more, ingested_at: new Date(ingestedAt).toISOString() } })
    }
  }
  return whole
}
