import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitRows, splitRowsByTime } from '../index.ts'

const labelsArbitrary = fc
  .array(fc.integer({ min: 0, max: 1 }), { minLength: 4, maxLength: 300 })
  .map((labels) => Uint8Array.from(labels))

describe('splitRows', () => {
  it('gives every row to exactly one part, ascending', () => {
    fc.assert(
      fc.property(labelsArbitrary, fc.integer(), (labels, seed) => {
        const { train, test } = splitRows(labels, { seed })
        expect([...train, ...test].sort((a, b) => a - b)).toEqual([...labels.keys()])
        for (const part of [train, test]) expect([...part]).toEqual([...part].sort((a, b) => a - b))
      }),
    )
  })

  it('holds out the asked share of each class', () => {
    fc.assert(
      fc.property(labelsArbitrary, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (labels, testShare) => {
        const { test } = splitRows(labels, { testShare })
        for (const label of [0, 1]) {
          const all = labels.filter((value) => value === label).length
          const held = test.filter((row) => labels[row] === label).length
          expect(held).toBe(all < 2 ? 0 : Math.min(all - 1, Math.max(1, Math.round(all * testShare))))
        }
      }),
    )
  })

  it('is the same for the same seed and another for another', () => {
    const labels = Uint8Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? 0 : 1))
    expect(splitRows(labels)).toEqual(splitRows(labels, { testShare: 0.3, seed: 42 }))
    expect(splitRows(labels, { seed: 1 })).not.toEqual(splitRows(labels, { seed: 2 }))
  })

  it('refuses a share outside (0, 1)', () => {
    expect(() => splitRows(new Uint8Array(10), { testShare: 1 })).toThrow('testShare')
    expect(() => splitRows(new Uint8Array(10), { testShare: Number.NaN })).toThrow('testShare')
  })
})

describe('splitRowsByTime', () => {
  it('never trains on a row newer than a held-out one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 200 }), (values) => {
        const times = Float64Array.from(values)
        const { train, test } = splitRowsByTime(times, 0.3)
        expect(train.length + test.length).toBe(times.length)
        const newest = Math.max(...[...train].map((row) => times[row] as number))
        const oldest = Math.min(...[...test].map((row) => times[row] as number))
        expect(newest).toBeLessThanOrEqual(oldest)
      }),
    )
  })

  it('counts a missing time as oldest', () => {
    const times = Float64Array.from([Number.NaN, 3, 2, Number.NaN, 1])
    expect([...splitRowsByTime(times, 0.4).test]).toEqual([1, 2])
  })
})
