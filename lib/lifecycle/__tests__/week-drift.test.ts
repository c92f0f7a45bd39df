import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DriftReference } from '@/lib/ml'
import { type CountedOrder, countedUnseen, countOrder, emptyWeek, type WeekCounts } from '../core/week-counts'
import { bandOf, commonestUnseen, weekDrift } from '../core/week-drift'

/** A number in three bins, a category of two, a boolean. */
const reference: DriftReference = {
  rows: 1_000,
  score: { edges: [0.25, 0.5, 0.75], shares: [0.25, 0.25, 0.25, 0.25] },
  features: [
    { edges: [10, 20], shares: [0.3, 0.3, 0.3, 0.1] },
    { edges: [], shares: [0.6, 0.4, 0] },
    { edges: [0], shares: [0.5, 0.5, 0] },
  ],
}
const bands = { watch: 0.1, act: 0.25, minOrders: 10 }
const none = new Map<number, string>()
const order = (probability: number, values: number[], unseen = none): CountedOrder => ({ probability, values, unseen })

const anyOrder = fc
  .record({
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    number: fc.oneof(fc.double({ noNaN: true }), fc.constant(Number.NaN)),
    category: fc.constantFrom(0, 1, Number.NaN),
    flag: fc.constantFrom(0, 1, Number.NaN),
    unseen: fc.option(fc.constantFrom('ZZ', 'YY', '__proto__', 'constructor', '12'), { nil: undefined }),
  })
  .map(({ probability, number, category, flag, unseen }) =>
    order(
      probability,
      [number, unseen === undefined ? category : Number.NaN, flag],
      unseen === undefined ? none : new Map([[1, unseen]]),
    ),
  )

function counted(chunks: CountedOrder[][]): WeekCounts {
  let counts = emptyWeek(reference)
  for (const chunk of chunks) {
    for (const one of chunk) countOrder(counts, reference, one)
    // As between two runs of the job: stored and read back.
    counts = JSON.parse(JSON.stringify(counts)) as WeekCounts
  }
  return counts
}

describe('counting a week', () => {
  it('gives the same counts in whatever chunks the orders come', () => {
    fc.assert(
      fc.property(
        fc.array(anyOrder, { maxLength: 60 }),
        fc.array(fc.nat({ max: 60 }), { maxLength: 6 }),
        (all, cuts) => {
          const places = [0, ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length]
          const chunks = places.slice(1).map((end, i) => all.slice(places[i], end))
          expect(counted(chunks)).toEqual(counted([all]))
        },
      ),
    )
  })

  it('puts every order in one bin of each column', () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { minLength: 1, maxLength: 40 }), (all) => {
        const { orders, score, columns } = counted([all])
        const sum = (list: number[]) => list.reduce((total, count) => total + count, 0)
        expect([orders, sum(score)]).toEqual([all.length, all.length])
        for (const column of columns) expect(sum(column.bins) + column.unseenOrders).toBe(all.length)
      }),
    )
  })

  it('counts an edge in the bin below it, missing apart, unseen by value', () => {
    const week = counted([
      [
        order(0.25, [10, 0, 0]),
        order(0.26, [10.5, 1, 1]),
        order(1, [Number.NaN, Number.NaN, Number.NaN], new Map([[1, 'ZZ']])),
        order(0, [-5, Number.NaN, 0]),
        order(0, [99, Number.NaN, 0], new Map([[1, 'ZZ']])),
      ],
    ])
    expect(week.score).toEqual([3, 1, 0, 1])
    expect(week.columns.map(({ bins }) => bins)).toEqual([
      [2, 1, 1, 1],
      [1, 1, 1],
      [3, 1, 1],
    ])
    expect([week.columns[1]?.unseenOrders, week.columns[1]?.unseen]).toEqual([2, [['ZZ', 2]]])
  })

  it('stays small whatever values come', () => {
    const all = Array.from({ length: 500 }, (_, n) => order(0.5, [0, Number.NaN, 0], new Map([[1, `v${n}`]])))
    const column = counted([all]).columns[1]
    expect([column?.unseenOrders, column?.unseen.length]).toEqual([500, countedUnseen])
  })
})

describe('weekDrift', () => {
  it('is nothing without orders and steady for the same shares', () => {
    expect(weekDrift(emptyWeek(reference), reference, bands)).toBeNull()
    const week: WeekCounts = {
      orders: 100,
      score: [25, 25, 25, 25],
      columns: [
        { bins: [30, 30, 30, 10], unseenOrders: 0, unseen: [] },
        { bins: [60, 40, 0], unseenOrders: 0, unseen: [] },
        { bins: [50, 50, 0], unseenOrders: 0, unseen: [] },
      ],
    }
    const drift = weekDrift(week, reference, bands)
    expect(drift?.score).toEqual({ psi: 0, band: 'ok' })
    expect(drift?.columns.map(({ psi, missingShare }) => [psi, missingShare])).toEqual([
      [0, 0.1],
      [0, 0],
      [0, 0],
    ])
  })

  it('is the published sum, by hand', () => {
    const counts: WeekCounts = {
      orders: 100,
      score: [40, 20, 20, 20],
      columns: [
        { bins: [30, 30, 30, 10], unseenOrders: 0, unseen: [] },
        { bins: [30, 20, 0], unseenOrders: 50, unseen: [['ZZ', 50]] },
        { bins: [50, 50, 0], unseenOrders: 0, unseen: [] },
      ],
    }
    const drift = weekDrift(counts, reference, bands)
    const score = 0.15 * Math.log(0.4 / 0.25) + 3 * -0.05 * Math.log(0.2 / 0.25)
    expect(drift?.score.psi).toBeCloseTo(score, 12)
    expect(drift?.score.band).toBe('watch')
    expect(drift?.columns[1]?.band).toBe('act')
  })

  it('says nothing of few orders', () => {
    expect(bandOf(9, 9, bands)).toBeNull()
    expect([0.0999, 0.1, 0.2499, 0.25].map((psi) => bandOf(psi, 10, bands))).toEqual(['ok', 'watch', 'watch', 'act'])
  })

  it('names the commonest unseen values', () => {
    const column = {
      bins: [],
      unseenOrders: 6,
      unseen: [
        ['b', 1],
        ['c', 3],
        ['a', 1],
      ] as [string, number][],
    }
    expect(commonestUnseen(column, 2)).toEqual([
      { value: 'c', orders: 3 },
      { value: 'a', orders: 1 },
    ])
  })
})
