import { z } from 'zod'
import { analyticsEventTypes, tickerEventTypes } from '@/db/constants/analytics'
import { decimalFromCents } from '@/lib/platform/money'
import { newestEvents, type TickerRow } from '../repository'

/** Entries of one frame. */
export const mostEntries = 100
/** Entries that a reader who comes back is sent, in as many frames as that takes. */
export const mostMissed = 1_000
/** Places of the log that are looked through, however long somebody was away. */
const mostPlaces = 20_000

export const activityReply = z.object({
  seq: z.number().int(),
  event_id: z.string(),
  event_type: z.enum(analyticsEventTypes),
  timestamp: z.iso.datetime(),
  session_id: z.string().nullable(),
  customer_id: z.string().nullable(),
  portfolio_id: z.string().nullable(),
  channel: z.string().nullable(),
  amount: z.number().nullable().describe('BRL.'),
})
export type ActivityEntry = z.output<typeof activityReply>

const orNull = (id: string) => (id === '' ? null : id)

function serialize({ data, ...row }: TickerRow): ActivityEntry {
  const cents = data['amount_cents']
  return {
    seq: row.seq,
    event_id: row.eventId,
    event_type: row.type,
    timestamp: new Date(row.at).toISOString(),
    session_id: orNull(row.sessionId),
    customer_id: orNull(row.customerId),
    portfolio_id: orNull(row.portfolioId),
    channel: orNull(row.channel),
    amount: typeof cents === 'number' ? decimalFromCents(cents) : null,
  }
}

/** Oldest first; `truncated` where more happened than are listed, which are then the newest. */
export type Activity = { entries: ActivityEntry[]; truncated: boolean }

/** What a ticker shows of the log after one place and up to another. */
export async function activityBetween(
  companyId: string,
  simulated: boolean,
  { after, upTo }: { after: number; upTo: number },
  most: number,
): Promise<Activity> {
  const from = Math.max(after, upTo - mostPlaces)
  const rows = await newestEvents({ companyId, simulated, after: from, upTo }, tickerEventTypes, most + 1)
  const truncated = rows.length > most || from > after
  return { entries: rows.slice(0, most).reverse().map(serialize), truncated }
}
