import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
const event = {
  event_id: 'e1',
  event_type: 'reply_sent',
  timestamp: new Date().toISOString(),
  session_id: 'conv_1',
  data: { response_time_ms: 900 },
}
const day = 86_400_000
const ownId = (prefix: string) => `${prefix}_01kahqz3v7m8n2p4r6s8t0v2w4`
const decided = { decision_id: 'd', decision: 'approved', probability: 0.7, threshold: 0.5, model_id: 'm' }

it.each([
  [{ event_id: undefined }, 'event_id', 'invalid_type'],
  [{ event_id: '123.456.789-09' }, 'event_id', 'personal_data'],
  [{ customer_id: '12345678909' }, 'customer_id', 'personal_data'],
  [{ customer_id: '11999888777' }, 'customer_id', 'personal_data'],
  [{ session_id: null }, 'session_id', 'field_needed'],
  [{ session_id: 'João Silva' }, 'session_id', 'code_invalid'],
  [{ event_type: 'coffee_made' }, 'event_type', 'invalid_value'],
  [{ timestamp: new Date(Date.now() + 600_000).toISOString() }, 'timestamp', 'event_in_future'],
  [{ timestamp: new Date(Date.now() - 800 * day).toISOString() }, 'timestamp', 'event_too_old'],
  [{ data: { note: 'liga para ela' } }, 'data', 'unrecognized_keys'],
  [{ data: { debt_id: 'maria@exemplo.com.br' } }, 'data.debt_id', 'code_invalid'],
  [{ event_type: 'payment_confirmed', data: { payment_id: 'p' } }, 'data.amount', 'field_needed'],
  [{ event_type: 'payment_confirmed', data: { payment_id: 'p', amount: 1.001 } }, 'data.amount', 'money_invalid'],
  [{ data: { act: 'aceitou_oferta' } }, 'data.act', 'invalid_value'],
  [{ data: { intent_classification: { act: 'aceitou' } } }, 'data.intent_classification.act', 'invalid_value'],
  [{ event_type: 'conversation_closed', data: { outcome: 'optedout' } }, 'data.outcome', 'invalid_value'],
  [{ event_type: 'decision_made', data: { ...decided, decision: 'liberado' } }, 'data.decision', 'invalid_value'],
  [{ event_type: 'decision_reviewed', data: { decision_id: 'd', review: 'review' } }, 'data.review', 'invalid_value'],
  [{ data: { response_time_ms: day + 1 } }, 'data.response_time_ms', 'too_big'],
  [{ event_type: 'portfolio_ingested', data: { entered_debts: 10_000_001 } }, 'data.entered_debts', 'too_big'],
  [{ event_type: 'portfolio_ingested', data: { customers: 10_000_001 } }, 'data.customers', 'too_big'],
  [{ event_type: 'portfolio_ingested', data: { entered_amount: 1_000_000_000.01 } }, 'data.entered_amount', 'too_big'],
  [
    { event_type: 'payment_confirmed', data: { payment_id: ownId('pay'), amount: 1 } },
    'data.payment_id',
    'told_by_aval',
  ],
  [
    { event_type: 'payment_refunded', data: { payment_id: ownId('pay'), amount: 1 } },
    'data.payment_id',
    'told_by_aval',
  ],
  [
    { event_type: 'decision_made', data: { ...decided, decision_id: ownId('dec') } },
    'data.decision_id',
    'told_by_aval',
  ],
  [
    { event_type: 'outcome_recorded', data: { decision_id: ownId('dec'), paid: true } },
    'data.decision_id',
    'told_by_aval',
  ],
])('%o', async (changes, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { ...event, ...changes }
  const { status, body } = await call<{ errors: unknown[] }>('POST', '/events', { json })
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})

it('one bad event refuses all where that was asked, and all bad ones always', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { events: [event, { ...event, event_id: 'e2', timestamp: 'yesterday' }] }
  const refused = await call<{ type: string; errors: unknown[] }>('POST', '/events?on_error=reject', { json })
  expect([refused.status, refused.body.errors[0]]).toMatchObject([422, { path: 'events[1].timestamp' }])
  expect((await call<{ data: unknown[] }>('GET', '/events')).body.data).toEqual([])
  expect((await call('POST', '/events', { json: { events: [json.events[1]] } })).status).toBe(422)
  expect((await call('POST', '/events', { json: { events: [] } })).status).toBe(422)
  expect((await call('POST', '/events', { json: { events: new Array(1_001).fill(event) } })).status).toBe(422)
})
