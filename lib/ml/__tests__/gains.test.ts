import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gainsCurve } from '../index.ts'
import { scored } from './support/scores.ts'

describe('gainsCurve', () => {
  it('is right on ten rows worked by hand', () => {
    const labels = Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
    const scores = Float64Array.of(0.9, 0.8, 0.5, 0.3, 0.7, 0.5, 0.4, 0.2, 0.1, 0.1)
    const points = gainsCurve(labels, scores)
    expect(points.map(({ share }) => share)).toEqual([0.2, 0.3, 0.4, 0.5, 0.7, 0.8, 0.9, 1])
    expect(points[0]).toEqual({ share: 0.2, rejects: 2 / 6, approves: 0, lift: 2 / 6 / 0.2 })
    expect(points[4]).toEqual({ share: 0.7, rejects: 5 / 6, approves: 0.5, lift: 5 / 6 / 0.7 })
    expect(points.at(-1)).toEqual({ share: 1, rejects: 1, approves: 1, lift: 1 })
  })

  it('only rises, ends at everyone and is empty of one class', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        const points = gainsCurve(labels, probabilities)
        for (const key of ['share', 'rejects', 'approves'] as const) {
          const values = points.map((point) => point[key])
          expect(values).toEqual(values.toSorted((a, b) => a - b))
          expect(values.at(-1)).toBe(1)
        }
      }),
    )
    expect(gainsCurve(Uint8Array.of(1, 1), Float64Array.of(0.1, 0.2))).toEqual([])
  })
})
