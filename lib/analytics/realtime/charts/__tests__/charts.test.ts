import { describe, expect, it } from 'vitest'
import type { Measures } from '../../../core/measures'
import { hourMs, minuteMs } from '../../../core/spans'
import { midnightsBetween } from '../../../read/midnights'
import { funnelStages } from '../get-funnel'
import { seriesPoints } from '../series-points'
import { bucketsOf } from '../series-window'

const now = Date.UTC(2026, 10, 22, 15, 33, 20)
const inSaoPaulo = (from: number, to: number) => midnightsBetween('America/Sao_Paulo', from, to)
const fault = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { faults: { path: string; code: string }[] }).faults[0]
  }
  return undefined
}

describe('buckets of a series', () => {
  it('hold the one that is running', () => {
    const { starts, end } = bucketsOf('minute', {}, now, inSaoPaulo)
    expect(starts).toHaveLength(61)
    expect([starts[0], end]).toEqual([
      Math.floor((now - hourMs) / minuteMs) * minuteMs,
      Math.ceil(now / minuteMs) * minuteMs,
    ])
  })

  it('are days by the company’s clock', () => {
    const { starts, end } = bucketsOf('day', { from: Date.UTC(2026, 10, 20, 2), to: now }, now, inSaoPaulo)
    const midnight = (day: number) => Date.UTC(2026, 10, day, 3)
    expect(starts).toEqual([19, 20, 21, 22].map(midnight))
    expect(end).toBe(midnight(23))
  })

  it('refuse what cannot be told', () => {
    expect(fault(() => bucketsOf('hour', { from: now + 1, to: now }, now, inSaoPaulo))?.code).toBe('stretch_empty')
    const days = (count: number) => now - count * 24 * hourMs
    expect(fault(() => bucketsOf('minute', { from: days(3) }, now, inSaoPaulo))?.code).toBe('too_many_points')
    const old = { from: days(20), to: days(20) + hourMs }
    expect(fault(() => bucketsOf('minute', old, now, inSaoPaulo))?.code).toBe('bucket_not_kept')
  })
})

describe('points of a series', () => {
  const starts = [0, 1, 2]
  it('are zero where a count had nothing, and without value where a share had nothing', () => {
    const found = new Map<number, Measures>([[1, { contacted: 4, paid: 1 }]])
    expect(seriesPoints('conversations', starts, found).map(({ value }) => value)).toEqual([0, 4, 0])
    expect(seriesPoints('success_rate', starts, found).map(({ value, n }) => [value, n])).toEqual([
      [null, 0],
      [0.25, 4],
      [null, 0],
    ])
  })

  it('tell the recovery rate of what was open when their bucket began', () => {
    const found = new Map<number, Measures>([
      [0, { entered_cents: 1_000 }],
      [1, { payment_cents: 200 }],
      [2, { payment_cents: 400, entered_cents: 200 }],
    ])
    const ever = { entered_cents: 1_200, payment_cents: 700 }
    const points = seriesPoints('recovery_rate', starts, found, { ever, later: { payment_cents: 100 } })
    expect(points.map(({ value }) => value)).toEqual([0, 0.2, 0.4])
  })
})

it('a funnel gives each stage as a share of the one before and of the first', () => {
  const stages = funnelStages({ contacted: 10, answered: 8, negotiated: 4, agreed: 2, paid: 2, kept: 1 })
  expect(stages.map(({ conversations }) => conversations)).toEqual([10, 8, 4, 2, 2, 1])
  expect(stages.map(({ ofPrevious }) => ofPrevious?.value ?? null)).toEqual([null, 0.8, 0.5, 0.5, 1, 0.5])
  expect(stages.at(-1)?.ofFirst).toMatchObject({ value: 0.1, n: 10 })
})
