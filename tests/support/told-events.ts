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

/** Tells of events; they are counted when it comes back. @throws where one was refused */
export async function tellEvents(call: Call, events: object[]): Promise<void> {
  const { rejected } = await sure<{ rejected: object[] }>(call, 'POST', '/events', { events })
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected))
}

const offered = { data: { agreement_id: 'agr_told', amount: 150 } }
const paid = { data: { ...offered.data, payment_id: 'pay_told' } }

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
    toldEvent('e5', 'payment_proposed', offered),
    toldEvent('e6', 'agreement_accepted', offered),
    toldEvent('e7', 'payment_confirmed', paid),
    toldEvent('e8', 'conversation_started', { session_id: 'conv_other', channel: 'sms', segment: 'low_priority' }),
  ])
