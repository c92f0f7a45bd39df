import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binCategories } from '../bins/bin-categories.ts'
import { binColumns } from '../bins/bin-columns.ts'
import { binNumbers, createBinTable, fillBinTable } from '../bins/bin-numbers.ts'
import { profileNumbers } from '../bins/profile.ts'
import { quantileEdges } from '../bins/quantile-edges.ts'
import { readableBetween } from '../bins/readable-number.ts'
import { sortValues, sortWholeValues } from '../bins/sort-values.ts'
import { planBundles } from '../kernel/bundle.ts'
import { interleave } from '../kernel/interleave.ts'
import { createRandom } from '../random.ts'
import { randomFrame } from './support/random-frame.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('readableBetween', () => {
  it('separates any two numbers', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        fc.pre(a !== b)
        const [low, high] = a < b ? [a, b] : [b, a]
        const cut = readableBetween(low, high, false)
        expect(cut >= low && cut < high).toBe(true)
        expect(Object.is(cut, -0)).toBe(false)
      }),
    )
  })

  it.each([
    [3, 4, true, 3],
    [10, 20, true, 15],
    [0, 1000, true, 500],
    [0.123456, 0.187654, false, 0.16],
    [1234.56, 1240.12, false, 1240],
    [1234.56, 1239.12, false, 1237],
    [-0.5, 0.5, false, 0],
    [99.99, 100, false, 99.995],
  ])('cuts %s and %s (whole: %s) at %s', (low, high, whole, cut) => {
    expect(readableBetween(low, high, whole)).toBe(cut)
  })
})

describe('sortValues', () => {
  it('sorts as the engine does, at every length', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(10, 511, 512, 3000), (seed, length) => {
        const random = createRandom(seed)
        const kinds = [
          () => (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20),
          () => Math.floor(random() * 5),
          () => 1_700_000_000_000 + Math.floor(random() * 1000),
          () => -1 - random() * 1e-9,
        ]
        const values = Float64Array.from({ length }, () => (kinds[Math.floor(random() * 4)] as () => number)())
        expect(sortValues(values.slice())).toEqual(values.slice().sort())
      }),
      { numRuns: 40 },
    )
  })
})

describe('sortWholeValues', () => {
  it('sorts whole numbers in a range', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -300, max: 900 })), (numbers) => {
        const values = Float64Array.from(numbers)
        expect(sortWholeValues(values.slice(), -300, new Uint32Array(1201).fill(7))).toEqual(values.slice().sort())
      }),
    )
  })
})

describe('binNumbers', () => {
  it('finds the bin that the edges define, missing values apart', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 60 }),
        fc.array(fc.double(), { maxLength: 60 }),
        (cuts, more) => {
          const edges = Float64Array.from(new Set(cuts.map((cut) => cut + 0))).sort()
          const values = Float64Array.from([...cuts, ...more])
          const table = createBinTable()
          const out = new Uint8Array(values.length)
          fillBinTable(table, edges, 200)
          binNumbers(values, edges, table, out)
          values.forEach((value, i) => {
            const expected = Number.isFinite(value) ? edges.filter((edge) => value > edge).length : 200
            expect(out[i]).toBe(expected)
          })
        },
      ),
    )
  })
})

describe('quantileEdges', () => {
  it('gives each distinct value a bin of its own when they fit', () => {
    const sorted = Float64Array.from([1, 1, 2, 5, 5, 5, 9])
    expect([...quantileEdges(sorted, true)]).toEqual([1, 3, 7])
    expect(quantileEdges(Float64Array.from([4, 4]), true).length).toBe(0)
    expect(quantileEdges(new Float64Array(0), true).length).toBe(0)
  })

  it('balances the bins when they do not fit, and leaves a heavy value alone', () => {
    const random = createRandom(5)
    const values = Float64Array.from({ length: 20_000 }, (_, i) => (i % 4 === 0 ? 0 : random() * 100 - 20)).sort()
    const edges = quantileEdges(values, false)
    expect(edges.length).toBeLessThanOrEqual(254)
    expect(edges.length).toBeGreaterThan(240)
    expect([...edges]).toEqual([...new Set(edges)].sort((a, b) => a - b))
    const counts = new Map<number, number>()
    for (const value of values) {
      const bin = edges.findLastIndex((edge) => value > edge)
      counts.set(bin, (counts.get(bin) ?? 0) + 1)
    }
    const sizes = [...counts.values()].sort((a, b) => b - a)
    expect(sizes[0]).toBeLessThan(5000 + 80)
    expect(sizes[1]).toBeLessThan((2 * 15_000) / 254)
  })
})

describe('binCategories', () => {
  it('numbers seen categories and leaves the others out', () => {
    const { bins, binOf, counts } = binCategories(Float64Array.from([2, 2, 0, Number.NaN, 9, 1.5, -1]), 4)
    expect(bins).toBe(2)
    expect([...binOf]).toEqual([0, -1, 1, -1])
    expect([...counts]).toEqual([1, 0, 2, 0])
  })

  it('pools the rare ones beyond 255', () => {
    const values = Float64Array.from({ length: 1200 }, (_, i) => (i < 600 ? i % 300 : i % 100))
    const { bins, binOf } = binCategories(values, 300)
    expect(bins).toBe(255)
    expect([...binOf].filter((bin) => bin === 254).length).toBe(300 - 254)
    expect(binOf[0]).toBe(0)
    expect(binOf[299]).toBe(254)
  })
})

describe('interleave', () => {
  it('keeps every bin of every row, several features to a byte', () => {
    const { frame, rows } = randomFrame(3, { numbers: 4, booleans: 4, categories: 3, distinct: 0 })
    const picked = rows.filter((row) => row % 3 !== 0)
    const columns = new Uint8Array(picked.length * frame.features.length)
    const binned = binColumns(frame, picked, columns)
    const { places, products } = planBundles(binned.map(({ codes }) => codes))
    expect(products.length).toBeLessThan(frame.features.length)
    const stride = Math.ceil(products.length / 4) * 4
    const words = new Uint32Array((picked.length * stride) / 4)
    interleave(columns, picked.length, places, words, stride)
    const bytes = new Uint8Array(words.buffer)
    places.forEach(({ bundle, inner }, f) => {
      for (let i = 0; i < picked.length; i++) {
        const code = Math.floor((bytes[i * stride + bundle] as number) / inner) % (binned[f]?.codes ?? 0)
        expect(code).toBe(columns[f * picked.length + i])
      }
    })
  })
})

describe('profileNumbers', () => {
  it('profiles what it saw', () => {
    const cents = Float64Array.from({ length: 500 }, (_, i) => i / 100)
    expect(profileNumbers(cents, 0, 4.99, false, 2)).toMatchObject({ step: 0.01, median: 2.49, missing: 2 })
    const thousands = Float64Array.from([1000, 5000, 20_000])
    expect(profileNumbers(thousands, 1000, 20_000, true, 0).step).toBe(1000)
    expect(profileNumbers(Float64Array.from([Math.PI, 4]), 3, 4, false, 0).step).toBe(0)
  })
})
