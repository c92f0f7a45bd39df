import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../__tests__/support/fingerprint.ts'
import { randomFrame } from '../../__tests__/support/random-frame.ts'
import { readTaiwan } from '../../__tests__/support/taiwan.ts'
import type { Frame } from '../../frame.ts'
import { referenceBackend } from '../../kernel/reference/index.ts'
import { predictRows } from '../../predict/predict-rows.ts'
import { createRandom, shuffle } from '../../random.ts'
import { splitRows } from '../../split/split-rows.ts'
import type { BoostingOptions } from '../options.ts'
import { trainBoosting } from '../train-boosting.ts'

const sampled: Partial<BoostingOptions> = { rounds: 12, maxLeaves: 8, rowShare: 0.7, featureShare: 0.6, patience: 5 }

function reordered(frame: Frame, labels: Uint8Array, order: Uint32Array): { frame: Frame; labels: Uint8Array } {
  const columns = frame.columns.map((column) => Float64Array.from(order, (row) => column[row] as number))
  return { frame: { ...frame, columns }, labels: Uint8Array.from(order, (row) => labels[row] as number) }
}

describe('boosting gives the same bits', () => {
  it('in WASM and in TypeScript, on any small frame', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.integer({ min: 0, max: 1e6 }),
          rows: fc.integer({ min: 30, max: 500 }),
          numbers: fc.integer({ min: 1, max: 6 }),
          booleans: fc.integer({ min: 0, max: 7 }),
          categories: fc.integer({ min: 0, max: 3 }),
          missingShare: fc.constantFrom(0, 0.15),
          distinct: fc.constantFrom(0, 10),
          monotone: fc.boolean(),
        }),
        ({ seed, ...shape }) => {
          const { frame, labels, rows } = randomFrame(seed, { ...shape, categoryCount: 9 })
          const options = { ...sampled, seed, minChildWeight: 0.1, alpha: seed % 2, positiveWeight: 1 + (seed % 3) }
          const wasm = trainBoosting(frame, labels, rows, options)
          const plain = trainBoosting(frame, labels, rows, options, {}, referenceBackend)
          expect(fingerprint(plain.model)).toBe(fingerprint(wasm.model))
          expect(plain.rounds).toEqual(wasm.rounds)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('on real data, from one run to the next, whatever the order of the training rows', () => {
    const { frame, labels } = readTaiwan()
    const { train } = splitRows(labels)
    const options = { rounds: 10 }
    const first = fingerprint(trainBoosting(frame, labels, train, options).model)
    expect(fingerprint(trainBoosting(frame, labels, train, options, {}, referenceBackend).model)).toBe(first)
    const mixed = shuffle(train.slice(), createRandom(3))
    expect(fingerprint(trainBoosting(frame, labels, mixed, options).model)).toBe(first)
  })

  it('another seed draws other rows', () => {
    const { frame, labels, rows } = randomFrame(4, { rows: 300 })
    const [a, b, c] = [1, 1, 2].map((seed) =>
      fingerprint(trainBoosting(frame, labels, rows, { ...sampled, seed }).model),
    )
    expect(a).toBe(b)
    expect(a).not.toBe(c)
  })
})

describe('the order of the table does not matter', () => {
  it('rows', () => {
    const { frame, labels, rows } = randomFrame(5, { rows: 400 })
    const order = shuffle(rows.slice(), createRandom(9))
    const moved = reordered(frame, labels, order)
    const options = { rounds: 20, minChildWeight: 0.5 }
    const first = trainBoosting(frame, labels, rows, options).model
    expect(fingerprint(trainBoosting(moved.frame, moved.labels, rows, options).model)).toBe(fingerprint(first))
  })

  // But for ties between columns, which small leaves would have.
  it('columns', () => {
    const { frame, labels, rows } = randomFrame(6, { rows: 3000, numbers: 6, distinct: 0, booleans: 0, categories: 0 })
    const turned = { ...frame, features: [...frame.features].reverse(), columns: [...frame.columns].reverse() }
    const first = trainBoosting(frame, labels, rows, { rounds: 20, minChildWeight: 9 }).model
    const second = trainBoosting(turned, labels, rows, { rounds: 20, minChildWeight: 9 }).model
    expect(predictRows(second, turned)).toEqual(predictRows(first, frame))
  })
})
