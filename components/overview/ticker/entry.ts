import { type AnalyticsEventType, type TickerEventType, tickerEventTypes } from '@/db/constants/analytics'

/** An event as the stream and the log tell it. */
export type StoredEvent = {
  event_id: string
  event_type: AnalyticsEventType
  timestamp: string
  session_id: string | null
  customer_id: string | null
  /** Where the viewer may see it; the stream does not say. */
  customer_name?: string | null
  channel: string | null
  /** BRL. */
  amount: number | null
  /** What it is of, where it is one of ours; the stream does not say. */
  agreement_id?: string | null
  payment_id?: string | null
}
export type Entry = StoredEvent & { event_type: TickerEventType }

export const isEntry = (event: StoredEvent): event is Entry =>
  tickerEventTypes.some((type) => type === event.event_type)

/** Newest first, each once, `most` of them. */
export function withNewer(entries: readonly Entry[], newer: readonly StoredEvent[], most: number): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.event_id, entry]))
  for (const event of newer) if (isEntry(event)) byId.set(event.event_id, event)
  return [...byId.values()].sort((a, b) => (a.timestamp < b.timestamp ? 1 : -1)).slice(0, most)
}

type Places = Pick<StoredEvent, 'session_id' | 'agreement_id' | 'payment_id'>

/** Where it happened: the conversation, else what was paid or agreed; null for what is known to its sender alone. */
export function hrefOf({ session_id: session, ...of }: Places): string | null {
  return session?.startsWith('conv_') ? `/conversations/${session}` : recordOf(of)
}

/** The receipt or the agreement itself, for its sum. */
export function recordOf({ payment_id: payment, agreement_id: agreement }: Omit<Places, 'session_id'>): string | null {
  if (payment?.startsWith('pay_')) return `/payments/${payment}`
  return agreement?.startsWith('agr_') ? `/agreements/${agreement}` : null
}

/** An id as people can tell two apart. */
export const shortId = (id: string): string => (id.length <= 10 ? id : `…${id.slice(-6)}`)
