import { describe, expect, it } from 'vitest'
import { fairnessDifferences, segmentFigures } from '../index.ts'

const labels = Uint8Array.of(1, 1, 0, 0, 1, 1, 0, 1)
const scores = Float64Array.of(0.9, 0.4, 0.6, 0.1, 0.8, 0.7, 0.3, 0.9)
const segments = Float64Array.of(0, 0, 0, 0, 2, 2, 2, Number.NaN)

describe('segmentFigures', () => {
  const figures = segmentFigures(labels, scores, segments, 0.5)

  it('is right on rows worked by hand', () => {
    expect(figures).toEqual([
      { segment: -1, rows: 1, accuracy: 1, approvalRate: 1, truePositiveRate: 1, falsePositiveRate: null, auc: null },
      {
        segment: 0,
        rows: 4,
        accuracy: 0.5,
        approvalRate: 0.5,
        truePositiveRate: 0.5,
        falsePositiveRate: 0.5,
        auc: 0.75,
      },
      { segment: 2, rows: 3, accuracy: 1, approvalRate: 2 / 3, truePositiveRate: 1, falsePositiveRate: 0, auc: 1 },
    ])
  })

  it('names the differences between segments', () => {
    const differences = fairnessDifferences(figures, 1)
    expect(differences.parityDifference).toBeCloseTo(1 / 6, 12)
    expect(differences.parityRatio).toBeCloseTo(0.75, 12)
    expect(differences.opportunityDifference).toBe(0.5)
    expect(differences.oddsDifference).toBe(0.5)
  })

  it('compares nothing with fewer than two segments of enough rows', () => {
    expect(fairnessDifferences(figures)).toEqual({
      parityDifference: null,
      parityRatio: null,
      opportunityDifference: null,
      oddsDifference: null,
    })
  })

  it('finds no difference where nobody is approved', () => {
    const none = fairnessDifferences(segmentFigures(labels, scores, segments, 2), 1)
    expect(none).toEqual({ parityDifference: 0, parityRatio: 1, opportunityDifference: 0, oddsDifference: 0 })
  })
})
