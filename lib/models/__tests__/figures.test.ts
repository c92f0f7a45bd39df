import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelFeature } from '@/lib/ml'
import { findDisagreements } from '../core/find-disagreements'
import { fixedColumns, frozenFeatures } from '../core/fixed-columns'
import { groupRows } from '../core/group-rows'
import { learnerOptions, wireOptions } from '../core/learner-options'
import { amountCents, bestPoint, portionOf, profitAt, profitCurve, rowWorth } from '../core/profit'
import { bandFigures } from '../core/review-band'
import { segmentsOf } from '../core/segments'

const feature = (type: ModelFeature['type'], categories: string[] = []) =>
  ({ name: 'x', type, monotone: 0, categories }) as unknown as ModelFeature
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('groups of a column', () => {
  it('are its categories, most frequent first, then what is missing', () => {
    const values = Float64Array.of(1, 0, 1, Number.NaN, 1, 7)
    const { groups, codes } = groupRows(feature('category', ['SP', 'MG']), values)
    expect(groups.map(({ key, rows }) => [key, rows])).toEqual([
      ['value:MG', 3],
      ['value:SP', 1],
      ['missing', 2],
    ])
    expect([...codes]).toEqual([0, 1, 0, 2, 0, 2])
  })

  it('fold rare categories into one', () => {
    const names = Array.from({ length: 40 }, (_, i) => `c${i}`)
    const { groups } = groupRows(
      feature('category', names),
      Float64Array.from(names, (_, i) => i),
    )
    expect(groups).toHaveLength(31)
    expect(groups.at(-1)).toEqual({ key: 'other', kind: 'other', rows: 10 })
  })

  it('are the values of a number that has few, ascending', () => {
    const { groups } = groupRows(feature('number'), Float64Array.of(3, -1, 3))
    expect(groups.map((group) => group.key)).toEqual(['value:-1', 'value:3'])
  })

  it('are five bands of equal counts of one that has many', () => {
    const { groups, codes } = groupRows(
      feature('number'),
      Float64Array.from({ length: 100 }, (_, i) => i),
    )
    expect(groups.map((group) => group.rows)).toEqual([20, 20, 20, 20, 20])
    expect(groups[1]).toMatchObject({ kind: 'band', from: 19, to: 39 })
    expect([codes[19], codes[20], codes[99]]).toEqual([0, 1, 4])
  })

  it('hold every row once, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.integer({ min: 0, max: 20 }))), (values) => {
        const { groups, codes } = groupRows(feature('number'), Float64Array.from(values))
        expect(groups.reduce((sum, group) => sum + group.rows, 0)).toBe(values.length)
        expect(codes.every((code) => code < groups.length)).toBe(true)
        expect(groups.every((group) => group.rows > 0)).toBe(true)
      }),
    )
  })
})

describe('segments', () => {
  const rows = 120
  const values = Float64Array.from({ length: rows }, (_, i) => (i < 10 ? 2 : i % 2))
  const labels = Uint8Array.from({ length: rows }, (_, i) => Number(i % 3 !== 0))
  const probabilities = Float64Array.from({ length: rows }, (_, i) => (i % 2 ? 0.9 : i % 4 ? 0.6 : 0.4))
  const at = segmentsOf(feature('category', ['A', 'B', 'few']), values, { labels, probabilities }, 0.5)

  it('name the groups a difference lies between, and leave out small ones', () => {
    expect(at.groups.map(({ key, small }) => [key, small])).toEqual([
      ['value:A', false],
      ['value:B', false],
      ['value:few', true],
    ])
    const [a, b] = at.groups
    expect(b?.approvalRate).toBe(1)
    expect(at.fairness.approvalRate).toEqual({
      difference: 1 - (a?.approvalRate ?? 0),
      highest: 'value:B',
      lowest: 'value:A',
    })
    expect(at.fairness.approvalRatio).toBe(a?.approvalRate)
  })

  it('sum to the whole', () => {
    const right = at.groups.reduce((sum, group) => sum + group.accuracy * group.rows, 0)
    expect(right).toBeCloseTo(at.overall.accuracy * rows, 9)
    const good = at.groups.reduce((sum, group) => sum + group.baseRate * group.rows, 0)
    expect(good).toBeCloseTo(at.overall.baseRate * rows, 9)
  })

  it('compare nothing where fewer than two groups are large enough', () => {
    const one = segmentsOf(feature('boolean'), new Float64Array(rows), { labels, probabilities }, 0.5)
    expect(one.fairness).toEqual({
      approvalRate: null,
      approvalRatio: null,
      equalOpportunity: null,
      equalisedOdds: null,
    })
  })
})

describe('profit', () => {
  const prices = { lossCents: 5_000, saleCents: 1_000, lossRatePpm: 500_000, marginRatePpm: 100_000 }
  it('is what good orders approved earn less what bad ones lose', () => {
    const labels = Uint8Array.of(1, 0, 1)
    const rows = {
      labels,
      probabilities: Float64Array.of(0.9, 0.6, 0.2),
      worth: rowWorth(labels, [10_000, 20_000, null], prices),
    }
    expect(profitAt(rows, 0.5)).toEqual({
      threshold: 0.5,
      approvalRate: 2 / 3,
      marginCents: 2_000,
      lossCents: 15_000,
      profitCents: -13_000,
      forgoneCents: 1_000,
      avoidedCents: 0,
    })
    const best = bestPoint(profitCurve(rows))
    expect([best.profitCents, best.threshold]).toEqual([2_000, 0.75])
  })

  it('the curve is each threshold on its own', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), share, fc.nat(10_000_000))), (items) => {
        const labels = Uint8Array.from(items, ([label]) => label)
        const worth = rowWorth(
          labels,
          items.map(([, , amount]) => amount),
          prices,
        )
        const rows = { labels, probabilities: Float64Array.from(items, ([, p]) => p), worth }
        const curve = profitCurve(rows)
        for (const step of [0, 1, 29, 50, 57, 100]) expect(curve[step]).toEqual(profitAt(rows, step / 100))
      }),
    )
  })

  it('portions are exact, to the nearest cent', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.nat(5_000_000), (cents, ppm) => {
        const exact = (BigInt(cents) * BigInt(ppm) * 2n + 1_000_000n) / 2_000_000n
        expect(BigInt(portionOf(cents, ppm))).toBe(exact)
      }),
    )
  })

  it('takes what is no amount for none', () => {
    expect([12.34, 0, -1, Number.NaN, 1e12].map(amountCents)).toEqual([1_234, 0, null, null, null])
  })
})

describe('a review band', () => {
  it('parts the rows into queue and rest', () => {
    const labels = Uint8Array.of(1, 0, 1, 0, 0)
    const probabilities = Float64Array.of(0.9, 0.8, 0.5, 0.4, 0.1)
    expect(bandFigures(labels, probabilities, { from: 0.4, to: 0.8, threshold: 0.5 })).toEqual({
      rows: 5,
      rightOverall: 4,
      queue: { rows: 2, right: 2, approveLabels: 1 },
      automatic: { rows: 3, right: 2, approved: 2, wrongApprovals: 1, wrongRejections: 0 },
    })
  })
})

it('disagreements come by the width of the gap, then by row', () => {
  const scored = (threshold: number, ...probabilities: number[]) => ({
    heldOut: { probabilities: Float64Array.from(probabilities), rows: Uint32Array.from(probabilities, (_, i) => i) },
    threshold,
  })
  expect(findDisagreements(scored(0.5, 0.6, 0.9, 0.4, 0.6), scored(0.5, 0.4, 0.1, 0.1, 0.4))).toEqual([1, 0, 3])
  expect(findDisagreements(scored(0.5, 0.6), scored(0.7, 0.6))).toEqual([0])
})

describe('columns nobody can change', () => {
  const names = ['AGE', 'estado_civil', 'EstadoCivil', 'LIMIT_BAL', 'corretora', 'data-de-nascimento', 'Gênero']
  it('are told by their words, not by letters inside others', () => {
    expect(fixedColumns(names)).toEqual(['AGE', 'estado_civil', 'EstadoCivil', 'data-de-nascimento', 'Gênero'])
  })
  it('stay frozen unless the company marked them', () => {
    expect([...frozenFeatures(names, null)]).toEqual([0, 1, 2, 5, 6])
    expect([...frozenFeatures(names, ['AGE', 'LIMIT_BAL'])]).toEqual([1, 2, 4, 5, 6])
  })
})

it('settings have the learner’s names inside and the wire’s outside', () => {
  expect(learnerOptions({ max_depth: 3, seed: 1, min_leaf: undefined }, 9)).toEqual({ maxDepth: 3 })
  expect(learnerOptions({ node_features: 20 }, 9)).toEqual({ nodeFeatures: 9 })
  expect(wireOptions({ maxDepth: 3, minChildWeight: 1, l2: 2 })).toEqual({ max_depth: 3, min_child_weight: 1, l2: 2 })
})
