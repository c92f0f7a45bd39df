import { expect, it } from 'vitest'
import type { EventReply } from '@/lib/analytics'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
type Received = { accepted: number; duplicates: string[]; rejected: { index: number; errors: { code: string }[] }[] }

/** The founding document's `payment_confirmed`, with what tells it apart. */
const paid = (eventId: string, changes: Record<string, unknown> = {}) => ({
  event_id: eventId,
  event_type: 'payment_confirmed',
  timestamp: new Date().toISOString(),
  session_id: 'conv_outside',
  customer_id: 'cust_98765',
  channel: 'whatsapp',
  data: {
    ai_confidence: null,
    response_time_ms: null,
    message_length: null,
    sentiment_score: null,
    intent_classification: null,
    payment_amount: 1200.5,
    discount_applied: null,
    payment_id: `pay-${eventId}`,
  },
  ...changes,
})

it('keeps the good ones, lists the bad ones, and counts nothing twice', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { events: [paid('a'), paid('b', { channel: 'fax' }), paid('a'), paid('c')] }
  const { status, body } = await call<Received>('POST', '/events', { json })
  expect([status, body]).toMatchObject([
    200,
    { accepted: 2, duplicates: ['a'], rejected: [{ index: 1, errors: [{ path: 'channel' }] }] },
  ])
  const again = await call<Received>('POST', '/events', { json: { events: [paid('c'), paid('d')] } })
  expect(again.body).toEqual({ accepted: 1, duplicates: ['c'], rejected: [] })
  const log = await call<{ data: EventReply[]; next_cursor: string | null }>('GET', '/events?limit=2')
  expect(log.body.data.map(({ event_id, seq }) => [event_id, seq])).toEqual([
    ['d', 3],
    ['c', 2],
  ])
  expect(log.body.data[0]).toMatchObject({
    event_type: 'payment_confirmed',
    source: 'api',
    session_id: 'conv_outside',
    customer_name: null,
    simulated: false,
    data: { payment_amount: 1200.5, payment_id: 'pay-d', ai_confidence: null },
  })
  const rest = await call<{ data: EventReply[] }>('GET', `/events?limit=2&cursor=${log.body.next_cursor}`)
  expect(rest.body.data.map(({ event_id }) => event_id)).toEqual(['a'])
})

it('takes one event as the body, and counts a late one where it happened', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const timestamp = new Date(Date.now() - 40 * 86_400_000).toISOString()
  expect((await call('POST', '/events', { json: paid('late', { timestamp }) })).body).toMatchObject({ accepted: 1 })
  const figures = await call<{ summary: { total_recovery_amount: number } }>('GET', '/metrics/realtime?timeframe=24h')
  expect(figures.body.summary.total_recovery_amount).toBe(0)
  await call('POST', '/events', { json: paid('now') })
  const after = await call<{ summary: { total_recovery_amount: number } }>('GET', '/metrics/realtime?timeframe=24h')
  expect(after.body.summary.total_recovery_amount).toBe(1200.5)
})

it('finds by type, conversation, customer, time and origin', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const said = { event_type: 'message_received', data: { message_length: 12 }, session_id: 's2', customer_id: 'c2' }
  await call('POST', '/events', { json: { events: [paid('p'), paid('m', said), paid('sim', { simulated: true })] } })
  const found = async (query: string) => {
    const { body } = await call<{ data: EventReply[] }>('GET', `/events?${query}`)
    return body.data.map(({ event_id }) => event_id)
  }
  expect(await found('event_type=message_received')).toEqual(['m'])
  expect(await found('event_type=message_received,payment_confirmed')).toEqual(['sim', 'm', 'p'])
  expect(await found('session_id=s2')).toEqual(['m'])
  expect(await found('customer_id=c2')).toEqual(['m'])
  expect(await found('simulated=true')).toEqual(['sim'])
  expect(await found('source=room')).toEqual([])
  expect(await found(`from=${encodeURIComponent(new Date(Date.now() + 60_000).toISOString())}`)).toEqual([])
})

it('takes a reading of which one axis is unknown, and ids that only look like Aval’s', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const scores = { act: 'accept_offer', payment_willingness: 0.9, financial_capacity: null }
  const said = { event_type: 'reply_sent', data: { message_id: 'm', intent_classification: scores } }
  const ours = { data: { payment_id: 'pay_4711', amount: 10 } }
  const json = { events: [paid('r', said), paid('p', ours)] }
  expect((await call<Received>('POST', '/events', { json })).body).toMatchObject({ accepted: 2, rejected: [] })
  const log = await call<{ data: EventReply[] }>('GET', '/events?event_type=reply_sent')
  expect(log.body.data[0]?.data['intent_classification']).toEqual({ act: 'accept_offer', payment_willingness: 0.9 })
})
