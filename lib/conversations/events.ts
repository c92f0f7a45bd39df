import type { Intent } from '@/lib/intent'
import type { Offer } from '@/lib/negotiation'
import { decimalFromCents } from '@/lib/platform/money'
import type { EventNote } from '@/lib/platform/outbox/publish'
import type { ConversationRow } from './repository'

/** The founding document's measures of an event; null where one has none. */
type Measures = Partial<{
  ai_confidence: number | null
  response_time_ms: number | null
  message_length: number | null
  sentiment_score: number | null
  intent_classification: Record<string, unknown> | null
  payment_amount: number | null
  discount_applied: number | null
}>

type Subject = Pick<
  ConversationRow,
  'id' | 'customerId' | 'debtId' | 'portfolioId' | 'channel' | 'segment' | 'simulated' | 'personaNumber'
>

const measured = (given: Measures) => ({
  ai_confidence: null,
  response_time_ms: null,
  message_length: null,
  sentiment_score: null,
  intent_classification: null,
  payment_amount: null,
  discount_applied: null,
  ...given,
})

/** An event in the founding document's schema (`event_type session_id customer_id channel data`). */
function event(type: string, eventType: string, subject: Subject, at: number, data: Measures, more = {}): EventNote {
  return {
    type,
    payload: {
      timestamp: new Date(at).toISOString(),
      event_type: eventType,
      session_id: subject.id,
      customer_id: subject.customerId,
      debt_id: subject.debtId,
      portfolio_id: subject.portfolioId,
      channel: subject.channel,
      segment: subject.segment,
      persona: subject.personaNumber,
      simulated: subject.simulated,
      data: measured(data),
      ...more,
    },
  }
}

export const conversationStarted = (row: ConversationRow, confidence: number): EventNote =>
  event('conversation.started', 'conversation_started', row, row.startedAt, { ai_confidence: confidence })

export const messageReceived = (row: Subject, at: number, length: number): EventNote =>
  event('conversation.message_received', 'message_received', row, at, { message_length: length })

/** Of an answer. `messageId`: the customer's message that was read and answered. */
export type Answered = {
  intent: Intent
  messageId: string
  length: number
  responseMs: number
  /** Drafts that the guard stopped, and what writing cost, millionths of a unit of money. */
  blockedDrafts: number
  costMicros: number
}

export const replySent = (row: Subject, at: number, answered: Answered): EventNote => {
  const { intent, messageId, length, responseMs, blockedDrafts, costMicros } = answered
  const data = {
    ai_confidence: intent.confidence,
    response_time_ms: responseMs,
    message_length: length,
    sentiment_score: intent.emotionalState.distress,
    intent_classification: {
      act: intent.act,
      payment_willingness: intent.paymentWillingness.score,
      financial_capacity: intent.financialCapacity.score,
      emotional_state: intent.emotionalState.label,
    },
  }
  const more = { message_id: messageId, blocked_drafts: blockedDrafts, cost_micros: costMicros }
  return event('conversation.reply_sent', 'reply_sent', row, at, data, more)
}

/** A person looked at how a message was read. */
export const intentReviewed = (
  row: Subject,
  at: number,
  { messageId, read, right }: { messageId: string; read: string; right: string },
): EventNote =>
  event(
    'intent.reviewed',
    'intent_reviewed',
    row,
    at,
    {},
    {
      message_id: messageId,
      act_read: read,
      act_right: right,
      correct: read === right,
    },
  )

/** Terms that were offered or agreed. */
export const paymentProposed = (
  row: Subject,
  at: number,
  { totalCents, discountBasisPoints, schedule }: Pick<Offer, 'totalCents' | 'discountBasisPoints' | 'schedule'>,
): EventNote => {
  const data = { payment_amount: decimalFromCents(totalCents), discount_applied: discountBasisPoints / 100 }
  const more = { amount_cents: totalCents, discount_percentage: data.discount_applied, installments: schedule.length }
  return event('conversation.payment_proposed', 'payment_proposed', row, at, data, more)
}

/** Money that came: the founding document's `payment_confirmed`. `seconds`: from the charge to the payment. */
export const paymentConfirmed = (
  row: Subject,
  at: number,
  {
    paymentId,
    amountCents,
    seconds,
    method,
  }: { paymentId: string; amountCents: number; seconds: number | null; method: string },
): EventNote => {
  const amount = decimalFromCents(amountCents)
  return event(
    'conversation.payment_confirmed',
    'payment_confirmed',
    row,
    at,
    { payment_amount: amount },
    {
      conversation_id: row.id,
      payment_id: paymentId,
      amount,
      payment_time_seconds: seconds,
      method,
    },
  )
}

type Turning = Subject & Pick<ConversationRow, 'state' | 'outcome' | 'escalationReason'>

/** What a change means beyond the inbox: somebody must look at it now, or it is over. */
export function turningPoints(before: Turning, set: Partial<ConversationRow>, at: number): EventNote[] {
  const after = { ...before, ...set }
  const escalated = before.escalationReason === '' && after.escalationReason !== ''
  const closed = before.state !== 'closed' && after.state === 'closed'
  return [
    ...(escalated
      ? [event('conversation.escalated', 'conversation_escalated', after, at, {}, { reason: after.escalationReason })]
      : []),
    ...(closed ? [event('conversation.closed', 'conversation_closed', after, at, {}, { outcome: after.outcome })] : []),
  ]
}

/** Somebody or something changed a conversation: who looks at the inbox reads it again. */
export const conversationChanged = (row: Pick<ConversationRow, 'id'>, change: string): EventNote => ({
  type: 'conversation.changed',
  payload: { conversation_id: row.id, change },
})
