import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../__tests__/support/fingerprint.ts'
import { randomFrame } from '../../__tests__/support/random-frame.ts'
import { classWeights } from '../../grow/class-weights.ts'
import { predictRows, splitRows, trainForest } from '../../index.ts'
import type { Backend } from '../../kernel/code.ts'
import { createKernel } from '../../kernel/kernel.ts'
import { referenceBackend } from '../../kernel/reference/index.ts'
import { wasmBackend } from '../../kernel/wasm.ts'
import { createForestGrower } from '../grow-forest-tree.ts'
import { resolveForestOptions } from '../options.ts'
import { createOutOfBag } from '../out-of-bag.ts'

const options = { trees: 12, minLeaf: 3, seed: 7 }

/** Trees of these numbers, grown in this order, and the out-of-bag sums they leave. */
function growTrees(order: number[], backend: Backend) {
  const { frame, labels, rows } = randomFrame(5, { rows: 500, categories: 2, monotone: true })
  const kernel = createKernel(frame, rows, { slots: 0, orderedCategories: true, backend })
  const resolved = resolveForestOptions(options, 500, frame.features.length)
  const outOfBag = createOutOfBag(500)
  const weights = classWeights(1, 500)
  const grow = createForestGrower(kernel, frame.features, labels, weights, resolved, outOfBag, () => {})
  const trees = order.map((tree) => [tree, structuredClone(grow(tree))] as const)
  return { trees: trees.toSorted(([a], [b]) => a - b), outOfBag }
}

describe('a forest', () => {
  it('is the same whatever the order its trees are grown in', () => {
    const numbers = Array.from({ length: 12 }, (_, tree) => tree)
    const forward = growTrees(numbers, referenceBackend)
    expect(growTrees(numbers.toReversed(), referenceBackend)).toEqual(forward)
    const shuffled = [3, 9, 0, 11, 7, 1, 8, 2, 10, 4, 6, 5]
    expect(growTrees(shuffled, referenceBackend)).toEqual(forward)
  })

  it('is the same bits in WASM and in TypeScript', () => {
    const wasm = wasmBackend()
    if (!wasm) throw new Error('no WebAssembly here')
    expect(growTrees([0, 1, 2, 3], wasm)).toEqual(growTrees([0, 1, 2, 3], referenceBackend))
  })

  it('follows its seed, not the order of the training rows', () => {
    const { frame, labels, rows } = randomFrame(2, { rows: 400, monotone: true })
    const once = trainForest(frame, labels, rows, options)
    expect(trainForest(frame, labels, rows.slice().reverse(), options)).toEqual(once)
    const other = trainForest(frame, labels, rows, { ...options, seed: 8 })
    expect(fingerprint(other.model)).not.toBe(fingerprint(once.model))
  })

  it('does not depend on the order of the columns, ties apart', () => {
    // A permuted table draws other rows, so the rows' order matters; features are drawn by name.
    const { frame, labels, rows } = randomFrame(4, { rows: 3000, distinct: 0, monotone: true })
    const turned = { ...frame, features: frame.features.toReversed(), columns: frame.columns.toReversed() }
    const wide = { ...options, minLeaf: 150 }
    const once = trainForest(frame, labels, rows, wide)
    const other = trainForest(turned, labels, rows, wide)
    expect(predictRows(other.model, frame)).toEqual(predictRows(once.model, frame))
    expect(other.outOfBag).toEqual(once.outOfBag)
  })

  it('learns nothing from rows held out', () => {
    const { frame, labels } = randomFrame(9, { rows: 500, categories: 2 })
    const { train, test } = splitRows(labels)
    const poisoned = labels.slice()
    const columns = frame.columns.map((column) => column.slice())
    for (const row of test) {
      poisoned[row] = 1 - (labels[row] as number)
      for (const column of columns) column[row] = row % 2 ? 1 : Number.NaN
    }
    const clean = trainForest(frame, labels, train, options)
    expect(trainForest({ ...frame, columns }, poisoned, train, options)).toEqual(clean)
  })

  it('does not touch its input', () => {
    const { frame, labels, rows } = randomFrame(1)
    const before = structuredClone({ frame, labels, rows })
    trainForest(frame, labels, rows, options)
    expect({ frame, labels, rows }).toEqual(before)
  })
})
