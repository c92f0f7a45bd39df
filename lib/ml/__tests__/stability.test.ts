import { describe, expect, it } from 'vitest'
import { binShares, driftReference, featureShares, stabilityBand, stabilityIndex } from '../index.ts'
import { randomFrame } from './support/random-frame.ts'

describe('stabilityIndex', () => {
  it('is right by hand, symmetric, and 0 of equal shares', () => {
    const then = [0.5, 0.3, 0.2]
    const now = [0.4, 0.3, 0.3]
    expect(stabilityIndex(then, now)).toBeCloseTo(0.1 * Math.log(0.5 / 0.4) + 0.1 * Math.log(0.3 / 0.2), 12)
    expect(stabilityIndex(now, then)).toBeCloseTo(stabilityIndex(then, now), 12)
    expect(stabilityIndex(then, then)).toBe(0)
  })

  it('stays finite where a bin is empty', () => {
    expect(stabilityIndex([0.5, 0.5], [1, 0])).toBeCloseTo(0.5 * Math.log(2) + 0.4999 * Math.log(5000), 12)
    expect(stabilityIndex([0, 1], [0, 1])).toBe(0)
  })

  it('names its bands', () => {
    expect([0, 0.0999, 0.1, 0.2499, 0.25, 4].map(stabilityBand)).toEqual([
      'stable',
      'stable',
      'moderate',
      'moderate',
      'large',
      'large',
    ])
  })
})

describe('driftReference', () => {
  it('holds shares that sum to 1 and that the same rows give again', () => {
    const { frame, rows } = randomFrame(4, { rows: 900, numbers: 4, distinct: 0 })
    const scores = Float64Array.from({ length: 300 }, (_, i) => i / 300)
    const reference = driftReference(frame, rows, scores)
    expect(reference.rows).toBe(900)
    expect(reference.score.shares).toHaveLength(10)
    for (const share of reference.score.shares) expect(share).toBeCloseTo(0.1, 2)
    reference.features.forEach(({ edges, shares }, f) => {
      const feature = frame.features[f] as (typeof frame.features)[number]
      const column = frame.columns[f] as Float64Array
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      expect(shares).toHaveLength(feature.type === 'category' ? feature.categories.length + 1 : edges.length + 2)
      expect(stabilityIndex(shares, featureShares(feature, edges, column))).toBe(0)
      expect(shares.at(-1)).toBeCloseTo(column.filter(Number.isNaN).length / 900, 12)
    })
  })

  it('puts a value on an edge into the lower bin, unknown categories with the missing', () => {
    expect(binShares(Float64Array.of(1, 2, 3, Number.NaN), [2])).toEqual([0.5, 0.25, 0.25])
    const feature = { name: 'c', type: 'category' as const, monotone: 0 as const, categories: ['a', 'b'] }
    expect(featureShares(feature, [], Float64Array.of(0, 1, 1, 7))).toEqual([0.25, 0.5, 0.25])
    expect(binShares(new Float64Array(0), [])).toEqual([0, 0])
  })
})
