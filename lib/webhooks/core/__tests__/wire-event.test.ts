import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webhookEventTypes } from '@/db/constants/webhooks'
import { publicEvents } from '../catalog'
import { sampleEvent } from '../sample-event'
import { wireEvent } from '../wire-event'

const at = Date.UTC(2026, 10, 20, 14, 3)
const event = (type: string, payload: Record<string, unknown>) => ({ id: 'evt_1', type, at, payload })
const dataOf = (type: string, payload: Record<string, unknown>) =>
  JSON.parse(wireEvent(event(type, payload))?.body ?? '{}').data as Record<string, unknown>

describe('what leaves of an event', () => {
  it('is nothing for one that is not public, whatever it is called', () => {
    for (const type of [
      'token.created',
      'member.joined',
      'customer.erased',
      'conversation.changed',
      'constructor',
      '*',
    ]) {
      expect(wireEvent(event(type, {})), type).toBeNull()
    }
  })

  it('is id, type, time and the named fields, money as decimal BRL', () => {
    const wire = wireEvent(
      event('agreement.accepted', {
        agreement_id: 'agr_1',
        conversation_id: '',
        customer_id: 'cust_1',
        total_cents: 245_075,
        discount_cents: 5,
        installments: 3,
        simulated: false,
        customer_name: 'Maria da Silva',
        blob: { document: '12345678909' },
      }),
    )
    expect(wire).toMatchObject({ eventId: 'evt_1', lane: 'agr_1', simulated: false })
    expect(JSON.parse(wire?.body ?? '')).toEqual({
      id: 'evt_1',
      type: 'agreement.accepted',
      created_at: '2026-11-20T14:03:00.000Z',
      data: {
        agreement_id: 'agr_1',
        total_amount: 2450.75,
        discount_amount: 0.05,
        installments: 3,
        customer_id: 'cust_1',
        debt_id: null,
        conversation_id: null,
        simulated: false,
      },
    })
  })

  it('keeps everything of one agreement in one lane, and what has none in its own', () => {
    const lane = (type: string, payload: Record<string, unknown>) => wireEvent(event(type, payload))?.lane
    expect(lane('payment.confirmed', { payment_id: 'pay_1', agreement_id: 'agr_1' })).toBe('agr_1')
    expect(lane('charge.created', { payment_request_id: 'pay_req_1', agreement_id: 'agr_1' })).toBe('agr_1')
    expect(lane('payment.unmatched', { payment_id: 'pay_1', agreement_id: null })).toBe('pay_1')
    expect(lane('conversation.started', { session_id: 'conv_1' })).toBe('conv_1')
    expect(lane('model.trained', {})).toBe('evt_1')
  })

  it('never lets a free text through, nor throws, whatever a payload holds', () => {
    const loose = fc.dictionary(
      fc.constantFrom(...Object.values(publicEvents).flatMap(({ fields }) => fields.map(({ from }) => from))),
      fc.anything(),
    )
    fc.assert(
      fc.property(fc.constantFrom(...webhookEventTypes), loose, (type, payload) => {
        const data = dataOf(type, payload as Record<string, unknown>)
        expect(Object.keys(data)).toEqual(publicEvents[type].fields.map(({ wire }) => wire))
        for (const value of Object.values(data)) {
          if (typeof value === 'string') expect(value).toMatch(/^[A-Za-z0-9_.-]{1,64}$/)
          else expect(value === null || ['number', 'boolean'].includes(typeof value)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
    expect(dataOf('agreement.cancelled', { reason: 'O cliente Maria pediu' })['reason']).toBeNull()
  })
})

describe('the catalogue', () => {
  it.each(webhookEventTypes)('%s names its resource first, in snake_case, each field once', (type) => {
    const { lane, fields, description } = publicEvents[type]
    const names = fields.map(({ wire }) => wire)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => /^[a-z][a-z_]*$/.test(name))).toBe(true)
    expect(lane.some((key) => names.includes(key))).toBe(true)
    expect(description).toMatch(/\.$/)
    expect(names.filter((name) => /name|document|phone|email|text|address/.test(name))).toEqual([])
  })

  it.each(webhookEventTypes)('%s has a sample without an invented blank', (type) => {
    const { data } = sampleEvent(type)
    expect(Object.values(data)).not.toContain(null)
    expect(Object.values(data)).not.toContain('other')
  })
})
