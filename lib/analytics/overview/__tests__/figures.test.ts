import { describe, expect, it } from 'vitest'
import { dayMs, zoneClock } from '@/lib/platform/core/zone-clock'
import { over } from '../../core/metric-value'
import { cohortsOf } from '../core/cohorts'
import { funnelOf, groupsOf } from '../core/groups'
import { heatOf } from '../core/heat'
import { atOf, projectionOf, targetLine } from '../core/pace'
import { ratioOf } from '../core/rate'
import { recoveryRateOf, responseTimeOf } from '../core/ratios'
import { bucketsOf, running } from '../core/recovered'

describe('pace', () => {
  const edges = [0, 1, 2, 3].map((day) => day * dayMs)
  const line = targetLine(300_000, edges, () => 30)

  it('the target runs straight by time, each day its share of its month', () => {
    expect(line).toEqual([0, 10_000, 20_000, 30_000])
    expect(targetLine(300_000, edges, (at) => (at < dayMs ? 30 : 15))).toEqual([0, 10_000, 30_000, 50_000])
  })

  it('between two edges it is worth what lies between', () => {
    expect([0, dayMs / 2, dayMs, 2.5 * dayMs, 9 * dayMs].map((at) => atOf(line, edges, at))).toEqual([
      0, 5_000, 10_000, 25_000, 30_000,
    ])
  })

  it('a range is carried on only once it has run for three days and a tenth of itself', () => {
    const to = 30 * dayMs
    expect(projectionOf(1_000, { from: 0, to, until: 15 * dayMs })).toBe(2_000)
    expect(projectionOf(1_000, { from: 0, to, until: 2 * dayMs })).toBeNull()
    expect(projectionOf(1_000, { from: 0, to: 100 * dayMs, until: 5 * dayMs })).toBeNull()
    expect(projectionOf(1_000, { from: 0, to, until: to })).toBeNull()
  })
})

describe('rates', () => {
  it('nothing below the line is nothing, not zero', () => {
    const ratio = ratioOf(over('paid', 'contacted'), {}, {}, [{}, { contacted: 4, paid: 1 }])
    expect(ratio).toMatchObject({ rate: null, n: 0, interval: null, hits: 0, spark: [null, 0.25] })
    expect(ratio.previous).toMatchObject({ rate: null, n: 0 })
  })

  it('the recovery rate is over what was open and what came, and grows bucket by bucket', () => {
    const days = [{ payment_cents: 100 }, { entered_cents: 1_000, payment_cents: 200, refund_cents: 50 }]
    const now = { payment_cents: 300, refund_cents: 50, entered_cents: 1_000 }
    const figure = recoveryRateOf({ now, openCents: 1_000 }, null, days, 0.4)
    expect(figure).toEqual({
      rate: 0.125,
      recovered: 2.5,
      overdue: 20,
      previous: null,
      target: 0.4,
      spark: [0.1, 0.125],
    })
    expect(recoveryRateOf({ now: {}, openCents: -5 }, null, [], null)).toMatchObject({ rate: null, overdue: 0 })
  })

  it('response times tell mean, median and p95, or nothing', () => {
    expect(responseTimeOf({}, null, [{}])).toMatchObject({ mean: null, median: null, p95: null, n: 0, spark: [null] })
    const hist = [4, ...new Array<number>(17).fill(0)]
    const all = { responses: 4, response_ms: 101, response_hist: hist }
    expect(responseTimeOf(all, all, [])).toMatchObject({ mean: 25, median: 25, p95: 48, n: 4, previous: { n: 4 } })
  })

  it('the funnel divides by the stage before and by the first', () => {
    const stages = funnelOf({ contacted: 10, answered: 5, negotiated: 4 })
    expect(stages.map(({ of_previous: share }) => share?.rate)).toEqual([undefined, 0.5, 0.8, 0, null, null])
    expect(stages.map(({ of_first: share }) => share.rate)).toEqual([1, 0.5, 0.4, 0, 0, 0])
  })

  it('groups without conversations or money are left out, the largest comes first', () => {
    const groups = groupsOf(
      new Map([
        ['sms', { contacted: 2 }],
        ['whatsapp', { contacted: 9, paid: 3, payment_cents: 500, refund_cents: 100 }],
        ['email', { messages: 4 }],
      ]),
    )
    expect(groups.map(({ value, recoveredCents }) => [value, recoveredCents])).toEqual([
      ['whatsapp', 400],
      ['sms', 0],
    ])
  })
})

it('empty buckets are buckets', () => {
  expect(bucketsOf([{ at: 20, measures: { payments: 2 } }], [10, 20, 30])).toEqual([{}, { payments: 2 }])
  expect(running([1, 0, 5, -2])).toEqual([1, 1, 6, 4])
})

it('heat is by the clock: late on Sunday in UTC may be its afternoon there', () => {
  const sunday = Date.parse('2026-11-22T23:00:00Z')
  const { messages } = heatOf(
    [
      { at: sunday, measures: { messages: 3 } },
      { at: sunday + 4 * 3_600_000, measures: { messages: 2 } },
    ],
    zoneClock('America/Sao_Paulo'),
    ['messages'],
  )
  expect([messages[6]?.[20], messages[0]?.[0]]).toEqual([3, 2])
  expect(messages.flat().reduce((sum, count) => sum + count)).toBe(5)
})

it('a cohort adds up by days since ingestion; one without debts is left out', () => {
  const row = (bucket: number, value: string, measures: Record<string, number>) => ({ bucket, value, measures })
  const cohorts = cohortsOf([
    row(9, '2026-10', { payment_cents: 100 }),
    row(0, '2026-10', { entered_cents: 1_000, payment_cents: 50 }),
    row(3, '2026-10', { payment_cents: 200, refund_cents: 50 }),
    row(1, '2026-09', { payment_cents: 10 }),
  ])
  expect(cohorts).toEqual([
    {
      month: '2026-10',
      enteredCents: 1_000,
      days: [
        { day: 0, recoveredCents: 50, share: 0.05 },
        { day: 3, recoveredCents: 200, share: 0.2 },
        { day: 9, recoveredCents: 300, share: 0.3 },
      ],
    },
  ])
})
