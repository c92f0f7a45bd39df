import type { AnalyticsEventType, EventSource } from '@/db/constants/analytics'

/** An event as the log holds it: checked, and without personal data. Empty strings and persona 0: not known. */
export type TypedEvent = {
  eventId: string
  type: AnalyticsEventType
  version: number
  source: EventSource
  simulated: boolean
  /** UTC ms. */
  at: number
  sessionId: string
  customerId: string
  channel: string
  segment: string
  portfolioId: string
  persona: number
  data: Record<string, unknown>
}

/** With its place in the company's log and when it came. */
export type LoggedEvent = TypedEvent & { seq: number; receivedAt: number }
