import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auc, deLong } from '../index.ts'
import { twoSidedNormal } from '../metrics/normal.ts'
import { createRandom } from '../random.ts'
import { scored } from './support/scores.ts'

// Albumin, total protein, K-G score, outcome: the complete records of DeLong et al. (1988), as
// printed in the SAS/STAT guide, PROC LOGISTIC, "Comparing ROC curves".
const RECORDS = `3.0 5.8 10 0  3.2 6.3 5 1  3.9 6.8 3 1  2.8 4.8 6 0  3.2 5.8 3 1  0.9 4.0 5 0  2.5 5.7 8 0
1.6 5.6 5 1  3.8 5.7 5 1  3.7 6.7 6 1  3.2 5.4 4 1  3.8 6.6 6 1  4.1 6.6 5 1  3.6 5.7 5 1  4.3 7.0 4 1
3.6 6.7 4 0  2.3 4.4 6 1  4.2 7.6 4 0  4.0 6.6 6 0  3.5 5.8 6 1  3.8 6.8 7 1  3.0 4.7 8 0  4.5 7.4 5 1
3.7 7.4 5 1  3.1 6.6 6 1  4.1 8.2 6 1  4.3 7.0 5 1  4.3 6.5 4 1  3.2 5.1 5 1  2.6 4.7 6 1  3.3 6.8 6 0
1.7 4.0 7 0  3.7 6.1 5 1  3.3 6.3 7 1  4.2 7.7 6 1  3.5 6.2 5 1  2.9 5.7 9 0  2.1 4.8 7 1  2.8 6.2 8 0
4.0 7.0 7 1  3.3 5.7 6 1  3.7 6.9 5 1  3.6 6.6 5 1`
const numbers = RECORDS.split(/\s+/).map(Number)
const column = (at: number): Float64Array => Float64Array.from(numbers.filter((_, i) => i % 4 === at))
const labels = Uint8Array.from(column(3))
const albumin = column(0)
const protein = column(1)
const score = column(2).map((value) => 10 - value)

describe('deLong', () => {
  it('gives the figures that the covariances of the placement values give', () => {
    const first = deLong(labels, albumin, score)
    expect(first.aucA).toBeCloseTo(0.7365591397849462, 12)
    expect(first.aucB).toBeCloseTo(0.7258064516129032, 12)
    expect(first.standardError).toBeCloseTo(0.09534361773009381, 12)
    expect(first.z ** 2).toBeCloseTo(0.0127, 4)
    expect(first.pValue).toBeCloseTo(0.9102, 4)
    const second = deLong(labels, protein, score)
    expect(second.aucA).toBeCloseTo(0.6478494623655916, 12)
    expect(second.difference).toBeCloseTo(-0.0779569892473116, 12)
    expect(second.standardError).toBeCloseTo(0.10460958871813268, 12)
    expect(second.pValue).toBeCloseTo(0.4561, 4)
  })

  it('agrees with auc, and turns its sign with the order', () => {
    fc.assert(
      fc.property(scored, ({ labels: some, probabilities }) => {
        const all = Uint8Array.from([1, 0, ...some])
        const a = Float64Array.from([0.5, 0.4, ...probabilities])
        const b = a.toReversed()
        const there = deLong(all, a, b)
        const back = deLong(all, b, a)
        expect(there.aucA).toBeCloseTo(auc(all, a), 10)
        expect(there.aucB).toBeCloseTo(auc(all, b), 10)
        expect(back.difference).toBeCloseTo(-there.difference, 12)
        expect(back.pValue).toBeCloseTo(there.pValue, 10)
        expect(there.pValue).toBeGreaterThanOrEqual(0)
        expect(there.pValue).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('has a standard error that matches the spread of the difference over many draws', () => {
    const random = createRandom(3)
    const differences: number[] = []
    const errors: number[] = []
    for (let draw = 0; draw < 300; draw++) {
      const own = Uint8Array.from({ length: 200 }, (_, i) => i % 2)
      const a = Float64Array.from(own, (label) => random() + label * 0.3)
      const b = a.map((value) => value + random() * 0.8)
      const result = deLong(own, a, b)
      differences.push(result.difference)
      errors.push(result.standardError)
    }
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = Math.sqrt(mean(differences.map((value) => (value - mean(differences)) ** 2)))
    expect(mean(errors) / spread).toBeGreaterThan(0.85)
    expect(mean(errors) / spread).toBeLessThan(1.15)
  })

  it('finds no difference between a score and itself', () => {
    expect(deLong(labels, albumin, albumin)).toMatchObject({ difference: 0, z: 0, pValue: 1 })
  })

  it('refuses a class of one row', () => {
    expect(() => deLong(Uint8Array.of(1, 0, 0), Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3))).toThrow('two rows')
  })
})

describe('twoSidedNormal', () => {
  it.each([
    [0, 1],
    [1, 0.31731050786291415],
    [1.959963984540054, 0.05],
    [-2.5758293035489004, 0.01],
    [2.9, 0.003731626600768],
    [5, 5.733031437583867e-7],
    [10, 1.523970604832e-23],
    [Number.POSITIVE_INFINITY, 0],
  ])('P(|Z| ≥ |%s|) = %s', (z, p) => {
    expect(Math.abs(twoSidedNormal(z) - p)).toBeLessThanOrEqual(p * 1e-9)
  })
})
