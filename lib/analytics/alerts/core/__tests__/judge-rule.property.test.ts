import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../../../core/interval'
import { judgeRule, type Reading, type RuleTerms, type Standing } from '../judge-rule'

const hour = 3_600_000
const terms: RuleTerms = { direction: 'below', threshold: 0.35, clearAt: 0.37, minimumCount: 50 }
const rate = (hits: number, n: number): Reading => ({ value: n > 0 ? hits / n : null, n, interval: wilson(hits, n) })

const share = fc.double({ min: 0, max: 1, noNaN: true })
const readings = fc
  .record({ n: fc.integer({ min: 0, max: 2_000 }), share })
  .map(({ n, share: p }) => rate(Math.round(p * n), n))
const direction = fc.constantFrom('below' as const, 'above' as const)
const rules = fc
  .record({ direction, threshold: share, gap: share, minimumCount: fc.integer({ min: 1, max: 500 }) })
  .map(
    ({ gap, ...rule }): RuleTerms => ({
      ...rule,
      clearAt: rule.direction === 'below' ? Math.min(1, rule.threshold + gap) : Math.max(0, rule.threshold - gap),
    }),
  )
const standings = fc.record({ open: fc.boolean(), thinSince: fc.constant(0) })

/** How a rule stands after a verdict. */
const moved = (standing: Standing, verdict: ReturnType<typeof judgeRule>): Standing => ({
  open: verdict.does === 'stay' ? standing.open : verdict.does === 'raise',
  thinSince: verdict.thinSince,
})

describe('judgeRule', () => {
  it('raises only with the minimum and the whole interval on the bad side', () => {
    fc.assert(
      fc.property(rules, readings, (rule, reading) => {
        const { does } = judgeRule(rule, reading, { open: false, thinSince: 0 }, 0, hour)
        const { low, high } = reading.interval ?? { low: 0, high: 1 }
        const sure = rule.direction === 'below' ? high < rule.threshold : low > rule.threshold
        expect(does).toBe(sure && reading.n >= rule.minimumCount ? 'raise' : 'stay')
      }),
      { numRuns: 2_000 },
    )
  })

  it('changes nothing when the same figure is judged again', () => {
    fc.assert(
      fc.property(rules, readings, standings, (rule, reading, standing) => {
        const first = judgeRule(rule, reading, standing, 5 * hour, hour)
        const second = judgeRule(rule, reading, moved(standing, first), 5 * hour, hour)
        expect(second.does).toBe('stay')
      }),
      { numRuns: 2_000 },
    )
  })

  it('never alternates while the figure stays between threshold and clear line', () => {
    const band = fc.array(
      fc.record({ n: fc.integer({ min: 50, max: 5_000 }), share: fc.double({ min: 0.351, max: 0.369, noNaN: true }) }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(band, fc.boolean(), (seen, open) => {
        let standing: Standing = { open, thinSince: 0 }
        for (const [place, { n, share: p }] of seen.entries()) {
          const reading = { value: p, n, interval: wilson(p * n, n) }
          standing = moved(standing, judgeRule(terms, reading, standing, place * hour, 24 * hour))
          expect(standing.open).toBe(open)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('ends an alert whose window holds too few only after a whole window of it', () => {
    const open = { open: true, thinSince: 0 }
    const thin = rate(1, 10)
    const first = judgeRule(terms, thin, open, 10 * hour, 2 * hour)
    expect(first).toEqual({ does: 'stay', ending: null, thinSince: 10 * hour })
    const standing = moved(open, first)
    expect(judgeRule(terms, thin, standing, 11 * hour, 2 * hour).does).toBe('stay')
    expect(judgeRule(terms, thin, standing, 12 * hour, 2 * hour)).toMatchObject({ does: 'resolve', ending: 'too_few' })
    // Enough came in between: the count begins anew.
    expect(judgeRule(terms, rate(10, 100), standing, 11 * hour, 2 * hour)).toMatchObject({ does: 'stay', thinSince: 0 })
  })

  it('judges money and counts by their value', () => {
    const money: RuleTerms = { direction: 'below', threshold: 100_000, clearAt: 120_000, minimumCount: 0 }
    const at = (value: number): Reading => ({ value, n: 3, interval: null })
    expect(judgeRule(money, at(99_999), { open: false, thinSince: 0 }, 0, hour).does).toBe('raise')
    expect(judgeRule(money, at(100_000), { open: false, thinSince: 0 }, 0, hour).does).toBe('stay')
    expect(judgeRule(money, at(119_999), { open: true, thinSince: 0 }, 0, hour).does).toBe('stay')
    expect(judgeRule(money, at(120_000), { open: true, thinSince: 0 }, 0, hour).ending).toBe('recovered')
  })
})
