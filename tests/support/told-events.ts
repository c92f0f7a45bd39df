import { sure } from './company-world'
import type { Call } from './server'

/** An event as an outside system sends it. */
export const toldEvent = (eventId: string, eventType: string, changes: Record<string, unknown> = {}) => ({
  event_id: eventId,
  event_type: eventType,
  timestamp: new Date().toISOString(),
  session_id: 'conv_told',
  customer_id: 'cust_told',
  channel: 'whatsapp',
  segment: 'high_priority',
  portfolio_id: 'port_told',
  ...changes,
})

/** Tells of events; they are counted when it comes back. */
export const tellEvents = (call: Call, events: object[]) => sure(call, 'POST', '/events', { events })

const money = (id: string, amount: number) => ({ data: { payment_id: id, agreement_id: `agr_${id}`, amount } })

/** A conversation that paid 150.00 and one that only began; debts of 1,000.00 entered before. */
export const tellConversations = (call: Call) =>
  tellEvents(call, [
    toldEvent('e1', 'portfolio_ingested', {
      session_id: undefined,
      customer_id: undefined,
      channel: undefined,
      segment: undefined,
      data: { entered_debts: 1, entered_amount: 1_000 },
    }),
    toldEvent('e2', 'conversation_started'),
    toldEvent('e3', 'message_received', { data: { act: 'ask_discount' } }),
    toldEvent('e4', 'reply_sent', { data: { response_time_ms: 1_200 } }),
    toldEvent('e5', 'payment_proposed', money('p', 150)),
    toldEvent('e6', 'agreement_accepted', money('p', 150)),
    toldEvent('e7', 'payment_confirmed', money('p', 150)),
    toldEvent('e8', 'conversation_started', { session_id: 'conv_other', channel: 'sms', segment: 'low_priority' }),
  ])
