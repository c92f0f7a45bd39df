import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../__tests__/support/fingerprint.ts'
import { randomFrame } from '../../__tests__/support/random-frame.ts'
import { type Frame, predictRows, splitRows, trainTree } from '../../index.ts'
import { createRandom, shuffle } from '../../random.ts'

const options = { minLeaf: 20, leafPrice: 0 }

function reordered(frame: Frame, order: Uint32Array): Frame {
  return {
    ...frame,
    columns: frame.columns.map((column) => Float64Array.from(order, (row) => column[row] as number)),
  }
}

describe('what a tree does not depend on', () => {
  it.each([1, 2, 3, 4, 5])('the order of the rows in the table (%i)', (seed) => {
    const { frame, labels, rows } = randomFrame(seed, { rows: 600, monotone: true })
    const order = shuffle(rows.slice(), createRandom(seed))
    const turned = Uint8Array.from(order, (row) => labels[row] as number)
    const model = trainTree(frame, labels, rows, options)
    expect(fingerprint(trainTree(reordered(frame, order), turned, rows, options))).toBe(fingerprint(model))
  })

  it.each([1, 2, 3, 4, 5])('the order of the columns, ties apart (%i)', (seed) => {
    const { frame, labels, rows } = randomFrame(seed, { rows: 4000, distinct: 0, monotone: true })
    const options = { minLeaf: 200, leafPrice: 0 }
    const turned = { ...frame, features: frame.features.toReversed(), columns: frame.columns.toReversed() }
    const model = trainTree(frame, labels, rows, options)
    const other = trainTree(turned, labels, rows, options)
    expect([...other.feature].map((f) => (f < 0 ? f : frame.features.length - 1 - f))).toEqual([...model.feature])
    expect(predictRows(other, frame)).toEqual(predictRows(model, frame))
  })

  it.each([1, 2, 3, 4, 5])('labels and values of rows held out (%i)', (seed) => {
    const { frame, labels } = randomFrame(seed, { rows: 600 })
    const { train, test } = splitRows(labels, { seed })
    const poisoned = labels.slice()
    const columns = frame.columns.map((column) => column.slice())
    for (const row of test) {
      poisoned[row] = 1 - (labels[row] as number)
      for (const column of columns) column[row] = row % 2 ? 1e9 : Number.NaN
    }
    const model = trainTree(frame, labels, train, options)
    expect(fingerprint(trainTree({ ...frame, columns }, poisoned, train, options))).toBe(fingerprint(model))
  })

  it.each([1, 2, 3, 4, 5])('whether approve rows weigh three or are there three times (%i)', (seed) => {
    const { frame, labels, rows } = randomFrame(seed, { rows: 900, monotone: true })
    const half = (label: number): Uint32Array => rows.filter((row) => labels[row] === label).subarray(0, 100)
    const [reject, approve] = [half(0), half(1)]
    const thrice = Uint32Array.from([...reject, ...approve, ...approve, ...approve])
    const weighed = trainTree(frame, labels, Uint32Array.from([...reject, ...approve]), {
      minLeaf: 6,
      positiveWeight: 3,
    })
    // The 200 rows weigh 2 each on average: whatever is counted in rows doubles.
    const repeated = trainTree(frame, labels, thrice, { minLeaf: 12, priorRows: 20, leafPrice: 4 })
    expect(repeated.threshold).toEqual(weighed.threshold)
    expect(repeated.subsets).toEqual(weighed.subsets)
    expect(repeated.value).toEqual(weighed.value)
  })
})
