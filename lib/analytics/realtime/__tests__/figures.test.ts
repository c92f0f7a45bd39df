import { describe, expect, it } from 'vitest'
import type { Measures } from '../../core/measures'
import type { Sums } from '../../read/read-sums'
import { realtimeReply, serializeRealtime } from '../contract'
import { figuresOf } from '../figures'
import { windowOf } from '../window'

const at = Date.UTC(2026, 10, 22, 15, 33, 20)
const head = { timeframe: '1h', simulated: false, at, seq: 9, generation: 1, alerts: [] } as const

const all: Measures = {
  contacted: 10,
  paid: 4,
  payments: 5,
  payment_cents: 100_050,
  refunds: 1,
  refund_cents: 10_050,
  recovery_ms: 4 * 7_200_000,
  responses: 2,
  response_ms: 2_400,
  response_hist: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
  ai_judged: 8,
  ai_right: 6,
  entered_cents: 50_000,
  late_events: 3,
}
const sums: Sums = new Map([
  ['all', new Map([['', all]])],
  ['channel', new Map<string, Measures>([['sms', { contacted: 4, paid: 1, payments: 2, payment_cents: 3_001 }]])],
  [
    'segment',
    new Map<string, Measures>([
      ['high_priority', { contacted: 3, paid: 2, recovery_ms: 3_600_000 * 5 }],
      ['', { contacted: 1 }],
    ]),
  ],
])

describe('windows', () => {
  it.each([
    ['1h', '2026-11-22T14:33:00.000Z', '2026-11-22T15:34:00.000Z'],
    ['24h', '2026-11-21T15:00:00.000Z', '2026-11-22T16:00:00.000Z'],
    ['7d', '2026-11-15T15:00:00.000Z', '2026-11-22T16:00:00.000Z'],
    ['30d', '2026-10-23T15:00:00.000Z', '2026-11-22T16:00:00.000Z'],
  ] as const)('%s is never shorter than its name and holds the bucket that is running', (timeframe, from, to) => {
    const window = windowOf(timeframe, at)
    expect([window.from, window.to].map((ms) => new Date(ms).toISOString())).toEqual([from, to])
  })
})

describe('the founding answer', () => {
  const window = windowOf('1h', at)
  const ever: Measures = { entered_cents: 1_000_000, left_cents: 100_000, payment_cents: 200_050, refund_cents: 10_050 }
  const answer = serializeRealtime(figuresOf({ ...head, window, sums, ever }), 'pt-BR')

  it('has its names, in its units', () => {
    expect(realtimeReply.strict().parse(answer)).toEqual(answer)
    expect(answer.timeframe).toBe('2026-11-22T14:33:00Z/2026-11-22T15:34:00Z')
    expect(answer.summary).toMatchObject({
      total_conversations: 10,
      successful_payments: 5,
      total_recovery_amount: 900,
      average_response_time: 1.2,
      ai_accuracy: 0.75,
      ai_accuracy_n: 8,
      success_rate: 0.4,
    })
    expect(Object.keys(answer.channels)).toEqual(['whatsapp', 'sms', 'email'])
    expect(answer.channels['sms']).toMatchObject({ conversations: 4, success_rate: 0.25, avg_amount: 15.01 })
    expect(answer.customer_segments['high_priority']).toMatchObject({ count: 3, avg_recovery_time_hours: 2.5 })
    expect(answer.customer_segments['unknown']).toMatchObject({ count: 1 })
    expect(answer.late_events).toBe(3)
  })

  it('takes for overdue what was open when the window began and what entered in it', () => {
    // Open now: 10,000 − 1,000 − 1,900; before the window: that, less 500 entered, plus 900 recovered.
    expect(answer.summary.overdue_amount).toBe(8_000)
    expect(answer.summary.recovery_rate).toBeCloseTo(900 / 8_000, 12)
  })

  it('says nothing of what there is none of', () => {
    const empty = serializeRealtime(figuresOf({ ...head, window, sums: new Map(), ever: {} }), 'en')
    expect(empty.summary).toMatchObject({ ai_accuracy: null, ai_accuracy_n: 0, recovery_rate: null, success_rate: 0 })
    expect(empty.channels['whatsapp']).toMatchObject({ conversations: 0, success_rate: 0, success_rate_interval: null })
  })
})
