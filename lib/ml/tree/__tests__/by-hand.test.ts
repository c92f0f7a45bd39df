import { describe, expect, it } from 'vitest'
import { type Feature, type Frame, type Model, NODE, trainTree } from '../../index.ts'

// Every table here is small enough to split on paper. Loss of a node: 2 · approve · reject ÷ rows.
const plain = { minLeaf: 1, priorRows: 0, leafPrice: 0 }

function grow(about: Partial<Feature>, cells: [value: number, label: number][], options: object = {}): Model {
  const feature: Feature = { name: 'x', type: 'number', monotone: 0, categories: [], ...about }
  const columns = [Float64Array.from(cells, ([value]) => value)]
  const frame: Frame = { rows: cells.length, features: [feature], columns }
  const labels = Uint8Array.from(cells, ([, label]) => label)
  return trainTree(frame, labels, Uint32Array.from(cells.keys()), { ...plain, ...options })
}

/** `count` rows of the value, so many of them approved. */
function rows(value: number, count: number, approved: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => [value, i < approved ? 1 : 0])
}

describe('trees known by hand', () => {
  it('cuts a number twice', () => {
    // 1 2 3 are rejected, 4 approved, 5 rejected, 6 7 8 approved. Root: 2·4·4÷8 = 4. After 3 and after
    // 5 both leave 1.6; the lower wins. On the right 1.6, after 5 leaves 1 + 0.
    const model = grow(
      {},
      [0, 0, 0, 1, 0, 1, 1, 1].map((label, i) => [i + 1, label]),
      { maxDepth: 2 },
    )
    expect([...model.kind]).toEqual([NODE.number, NODE.leaf, NODE.number, NODE.leaf, NODE.leaf])
    expect([...model.threshold]).toEqual([3, 0, 5, 0, 0])
    expect([...model.left]).toEqual([1, -1, 3, -1, -1])
    expect([...model.right]).toEqual([2, -1, 4, -1, -1])
    expect([...model.count]).toEqual([8, 3, 5, 2, 3])
    expect([...model.approved]).toEqual([4, 0, 4, 1, 3])
    expect([...model.value]).toEqual([0.5, 0, 0.8, 0.5, 1])
    expect(model.gain[0]).toBeCloseTo(2.4, 12)
    expect(model.gain[2]).toBeCloseTo(0.6, 12)
  })

  it('splits categories by subset, the missing ones where they fit', () => {
    // a 0/4, b 4/4, c 1/4, missing 3/4. {a, c} against {b, missing}: 8 − 1.75 − 1.75 = 4.5, the most.
    const cells = [...rows(0, 4, 0), ...rows(1, 4, 4), ...rows(2, 4, 1), ...rows(Number.NaN, 4, 3)]
    const model = grow({ type: 'category', categories: ['a', 'b', 'c'] }, cells, { maxDepth: 1 })
    expect(model.kind[0]).toBe(NODE.category)
    expect([...model.subsets]).toEqual([0b101])
    expect(model.missingLeft[0]).toBe(0)
    expect(model.gain[0]).toBeCloseTo(4.5, 12)
    expect([...model.value]).toEqual([0.5, 1 / 8, 7 / 8])
  })

  it('keeps a monotone direction where the data turn back', () => {
    // Shares .5, 0, 1: free, three leaves; rising, 1 and 2 stay together.
    const cells = [...rows(1, 4, 2), ...rows(2, 4, 0), ...rows(3, 4, 4)]
    expect([...grow({}, cells).value]).toEqual([0.5, 0.25, 0.5, 0, 1])
    const rising = grow({ monotone: 1 }, cells)
    expect([...rising.threshold]).toEqual([2, 0, 0])
    expect([...rising.value]).toEqual([0.5, 0.25, 1])
  })

  it('weighs approve rows, and counts them raw', () => {
    // Weight 3: left 9 of 10, right 3 of 6, root 12 of 16. Loss 6 − 1.8 − 3 = 1.2, in rows of weight 2.
    const model = grow({}, [...rows(0, 4, 3), ...rows(1, 4, 1)], { positiveWeight: 3 })
    expect([...model.value]).toEqual([0.75, 0.9, 0.5])
    expect([...model.count]).toEqual([8, 4, 4])
    expect([...model.approved]).toEqual([4, 3, 1])
    expect(model.gain[0]).toBeCloseTo(0.6, 12)
  })

  it('prunes at the price a split is worth', () => {
    // The split explains .5 of squared loss; one row's variance is .25, so it is worth 2 leaves' price.
    const cells = [...rows(0, 4, 3), ...rows(1, 4, 1)]
    expect(grow({}, cells, { leafPrice: 1.9 }).kind.length).toBe(3)
    expect(grow({}, cells, { leafPrice: 2 }).kind.length).toBe(1)
  })

  it('pulls leaves towards the share of all', () => {
    const model = grow({}, [...rows(0, 6, 6), ...rows(1, 2, 0)], { priorRows: 4 })
    expect([...model.value]).toEqual([0.75, 0.9, 0.5])
  })
})
