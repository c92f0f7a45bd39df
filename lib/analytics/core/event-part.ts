import { eventLimits } from '@/db/constants/analytics'
import { type MeasureName, type Measures, responseBucket, responseBuckets } from './measures'
import { floorTo, minuteMs } from './spans'
import type { LoggedEvent } from './typed-event'

/** What a part is told apart by; empty and 0: not known, then it is missing in those rows. */
export type Dims = { channel: string; segment: string; persona: number; portfolioId: string }
/** Measures that belong to one minute (UTC ms) and these dimensions. */
export type Part = { minute: number; dims: Dims; measures: Measures }

/** A whole number of an event's data; 0 where there is none. */
export function numberOf({ data }: LoggedEvent, name: string): number {
  const value = data[name]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0
}

/** A text of an event's data; empty where there is none. */
export function textOf({ data }: LoggedEvent, name: string): string {
  const value = data[name]
  return typeof value === 'string' ? value : ''
}

const set = (measures: Measures, name: MeasureName, value: number) => {
  if (value !== 0) measures[name] = value
}

function reply(event: LoggedEvent, measures: Measures): void {
  measures.replies = 1
  if (numberOf(event, 'blocked_drafts') > 0) measures.blocked_replies = 1
  set(measures, 'ai_cost_micros', numberOf(event, 'cost_micros'))
  const responseMs = event.data['response_time_ms']
  if (typeof responseMs !== 'number' || responseMs < 0) return
  measures.responses = 1
  set(measures, 'response_ms', Math.round(responseMs))
  measures.response_hist = new Array<number>(responseBuckets).fill(0)
  measures.response_hist[responseBucket(responseMs)] = 1
}

const ofType: Partial<Record<LoggedEvent['type'], (event: LoggedEvent, measures: Measures) => void>> = {
  message_received: (_, measures) => {
    measures.messages = 1
  },
  reply_sent: reply,
  payment_proposed: (_, measures) => {
    measures.proposals = 1
  },
  conversation_escalated: (_, measures) => {
    measures.escalations = 1
  },
  payment_confirmed: (event, measures) => {
    measures.payments = 1
    set(measures, 'payment_cents', numberOf(event, 'amount_cents'))
  },
  payment_refunded: (event, measures) => {
    measures.refunds = 1
    set(measures, 'refund_cents', numberOf(event, 'amount_cents'))
  },
  agreement_accepted: (event, measures) => {
    measures.agreements = 1
    set(measures, 'agreement_cents', numberOf(event, 'amount_cents'))
    set(measures, 'discount_cents', numberOf(event, 'discount_cents'))
  },
  agreement_completed: (_, measures) => {
    measures.agreements_completed = 1
  },
  agreement_broken: (_, measures) => {
    measures.agreements_broken = 1
  },
  promise_kept: (_, measures) => {
    measures.promises_kept = 1
  },
  promise_broken: (_, measures) => {
    measures.promises_broken = 1
  },
  portfolio_ingested: (event, measures) => {
    set(measures, 'entered_debts', numberOf(event, 'entered_debts'))
    set(measures, 'entered_cents', numberOf(event, 'entered_cents'))
    set(measures, 'left_cents', numberOf(event, 'left_cents'))
  },
}

/** What an event counts by itself, at its own minute and by its own dimensions as far as it has them. */
export function eventPart(event: LoggedEvent): Part {
  const measures: Measures = { events: 1 }
  if (event.receivedAt - event.at >= eventLimits.lateMs) measures.late_events = 1
  if (event.source === 'api') measures.external_events = 1
  ofType[event.type]?.(event, measures)
  const { channel, segment, persona, portfolioId } = event
  return { minute: floorTo(event.at, minuteMs), dims: { channel, segment, persona, portfolioId }, measures }
}
