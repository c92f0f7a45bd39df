import { describe, expect, it } from 'vitest'
import { fromRoom } from '../from-room'
import { isPersonalData } from '../personal-data'

const fact = (type: string, payload: Record<string, unknown>) => ({ id: 'evt_1', type, payload, at: 1_000 })

describe('a fact of a room', () => {
  it('is kept by its named fields; names, texts and what is not of its kind stay out', () => {
    const [event, ...more] = fromRoom(
      fact('payment.confirmed', {
        conversation_id: 'conv_1',
        customer_id: 'cust_1',
        portfolio_id: 'port_1',
        payment_id: 'pay_1',
        amount_cents: 120_050,
        ingested_at: '2026-10-01T12:00:00.000Z',
        method: 'pix',
        payer_name: 'João Silva Santos',
        finding: 'pagou com atraso',
        customer_key: '12345678909',
        timestamp: '2026-11-02T12:00:00.000Z',
        simulated: true,
      }),
    )
    expect(more).toEqual([])
    expect(event).toMatchObject({ eventId: 'evt_1', sessionId: 'conv_1', customerId: 'cust_1', simulated: true })
    expect(event?.at).toBe(Date.UTC(2026, 10, 2, 12))
    expect(event?.data).toEqual({
      payment_id: 'pay_1',
      amount_cents: 120_050,
      ingested_at: Date.UTC(2026, 9, 1, 12),
      method: 'pix',
    })
  })

  it('told twice by two rooms is one', () => {
    expect(fromRoom(fact('conversation.payment_confirmed', { session_id: 'conv_1', amount: 10 }))).toEqual([])
    expect(fromRoom(fact('charge.created', { payment_request_id: 'pay_req_1' }))).toEqual([])
    expect(fromRoom(fact('toString', {}))).toEqual([])
  })

  it('of a refund counts what went back this time', () => {
    const [event] = fromRoom(fact('payment.refunded', { payment_id: 'p', amount_cents: 900, returned_cents: 200 }))
    expect(event?.data).toMatchObject({ amount_cents: 200, payment_total_cents: 900 })
  })

  it('of a reply keeps the act and what is known of the reading, though an axis is unknown', () => {
    const scores = { act: 'accept_offer', payment_willingness: 0.9, financial_capacity: null }
    const [event] = fromRoom(
      fact('conversation.reply_sent', { message_id: 'msg_1', data: { intent_classification: scores } }),
    )
    expect(event?.data).toEqual({
      message_id: 'msg_1',
      act: 'accept_offer',
      intent_classification: { act: 'accept_offer', payment_willingness: 0.9 },
    })
  })

  it('has the words of their lists alone', () => {
    const made = { decision_id: 'dec_1', decision: 'liberado', probability: 0.5 }
    expect(fromRoom(fact('decision.made', made))[0]?.data).toEqual({ decision_id: 'dec_1', probability: 0.5 })
    expect(fromRoom(fact('conversation.closed', { outcome: 'optedout' }))[0]?.data).toEqual({})
  })

  it('of a batch gives one event a decision, each with its own name', () => {
    const events = fromRoom(
      fact('decision.batch_decided', {
        model_id: 'mod_1',
        model_version: 3,
        threshold: 0.5,
        decision_ids: ['dec_1', 'dec_2'],
        decisions: ['approved', 'rejected'],
        probabilities: [0.81, 0.2],
        customer_keys: ['k1', ''],
      }),
    )
    expect(events.map(({ eventId }) => eventId)).toEqual(['evt_1.0', 'evt_1.1'])
    expect(events[1]?.data).toEqual({
      decision_id: 'dec_2',
      decision: 'rejected',
      probability: 0.2,
      threshold: 0.5,
      model_id: 'mod_1',
      model_version: 3,
    })
  })
})

it.each([
  ['12345678909', true],
  ['123.456.789-09', true],
  ['user-12345678909', true],
  ['11.222.333:0001-81', true],
  ['maria@exemplo', true],
  ['5511999888777', true],
  ['11999888777', true],
  ['12345678901', false],
  ['conv_01kahqz3v7m8n2p4r6s8t0v2w4', false],
  ['9f86d081884c7d659a2feaa0c55ad015', false],
  ['2026-11-22T15:00:00Z', false],
  ['pedido-4711', false],
])('%s names a person: %s', (text, named) => {
  expect(isPersonalData(text)).toBe(named)
})
