import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alertMetricFacts } from '@/db/constants/alerts'
import { judgeRule, type Standing } from '../judge-rule'
import { nearestClear, ruleFaults, type WireRule } from '../rule-faults'
import { shippedRules } from '../shipped-rules'

const rate: WireRule = {
  metric: 'success_rate',
  dimension: 'all',
  dimension_value: '',
  direction: 'below',
  threshold: 0.2,
  clear_at: 0.3,
  minimum_count: 50,
}
const money: WireRule = { ...rate, metric: 'recovered_amount', threshold: 1_000, clear_at: 1_050, minimum_count: 0 }

describe('what a rule may ask', () => {
  it.each<[Partial<WireRule>, string, string, number?]>([
    [{ dimension: 'channel', dimension_value: 'joao@example.com' }, 'dimension_value', 'invalid_value'],
    [{ dimension: 'segment', dimension_value: 'Maria' }, 'dimension_value', 'invalid_value'],
    [{ dimension: 'persona', dimension_value: '11' }, 'dimension_value', 'invalid_value'],
    [{ threshold: 0 }, 'threshold', 'alert_threshold_over', 0],
    [{ direction: 'above', threshold: 1, clear_at: 0.9 }, 'threshold', 'alert_threshold_under', 1],
    [{ threshold: 0.12345 }, 'threshold', 'four_decimals'],
    [
      { metric: 'response_time', direction: 'above', threshold: 300_000, clear_at: 1 },
      'threshold',
      'alert_threshold_under',
      300_000,
    ],
    [{ ...money, threshold: 0, clear_at: 1 }, 'threshold', 'alert_threshold_over', 0],
    [{ ...money, clear_at: 1_000 }, 'clear_at', 'alert_clear_below', 1_050],
    [{ ...money, clear_at: 1_049.99 }, 'clear_at', 'alert_clear_below', 1_050],
    [{ ...money, direction: 'above', clear_at: 951 }, 'clear_at', 'alert_clear_above', 950],
    [{ ...money, metric: 'payments', threshold: 1.5, clear_at: 3 }, 'threshold', 'whole_number'],
  ])('%j', (part, path, code, limit) => {
    const found = ruleFaults({ ...rate, ...part })
    expect(found).toContainEqual(expect.objectContaining({ path, code }))
    if (limit !== undefined) expect(found.find((fault) => fault.code === code)?.params).toEqual({ limit })
  })

  it('takes the shipped ones, and what is just right', () => {
    for (const { value, clearAt, minimumCount, ...rule } of Object.values(shippedRules))
      expect(ruleFaults({ ...rule, dimension_value: value, clear_at: clearAt, minimum_count: minimumCount })).toEqual(
        [],
      )
    expect(ruleFaults(money)).toEqual([])
    expect(ruleFaults({ ...rate, dimension: 'channel', dimension_value: 'sms' })).toEqual([])
  })
})

it('a figure judged by its value that moves within the band makes at most one change', () => {
  const metric = fc.constantFrom('recovered_amount' as const, 'payments' as const, 'conversations' as const)
  const steps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 60 })
  const direction = fc.constantFrom('below' as const, 'above' as const)
  fc.assert(
    fc.property(metric, direction, fc.integer({ min: 1, max: 1_000_000 }), steps, (of, side, threshold, moves) => {
      const rule: WireRule = { ...money, metric: of, direction: side, threshold, clear_at: 0 }
      const clear = nearestClear(rule)
      expect(ruleFaults({ ...rule, clear_at: clear })).toEqual([])
      expect(ruleFaults({ ...rule, clear_at: threshold })).not.toEqual([])
      expect(alertMetricFacts[of].judgedByInterval).toBe(false)
      const width = clear - threshold
      let standing: Standing = { open: false, thinSince: 0 }
      let changes = 0
      for (const [place, move] of moves.entries()) {
        // Around the threshold, by less than the band.
        const value = threshold + width * (move * 1.98 - 0.99)
        const terms = { direction: side, threshold, clearAt: clear, minimumCount: 0 }
        const { does } = judgeRule(terms, { value, n: 1, interval: null }, standing, place * 60_000, 3_600_000)
        if (does === 'stay') continue
        changes += 1
        standing = { open: does === 'raise', thinSince: 0 }
      }
      expect(changes).toBeLessThanOrEqual(1)
    }),
  )
})
