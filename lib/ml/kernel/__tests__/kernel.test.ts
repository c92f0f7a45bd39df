import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrame } from '../../__tests__/support/random-frame.ts'
import { createRandom } from '../../random.ts'
import { createKernel, type Kernel } from '../kernel.ts'
import { referenceBackend } from '../reference/index.ts'
import { freeNode } from './support/free-node.ts'

function prepared(seed: number): Kernel {
  const { frame, labels, rows } = randomFrame(seed, { monotone: seed % 2 === 0, distinct: seed % 3 === 0 ? 0 : 9 })
  const kernel = createKernel(frame, rows, { slots: 3, backend: referenceBackend })
  const random = createRandom(seed)
  labels.forEach((label, row) => {
    const weight = 1 + Math.floor(random() * 3)
    kernel.order[row] = row
    kernel.pairs[row] = ((label * weight) << 16) | weight
  })
  return kernel
}

describe('kernel', () => {
  it('finds the same split from a slot and from the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const kernel = prepared(seed)
        const node = { ...freeNode, ...kernel.sum(0, kernel.rows) }
        kernel.buildHistogram(0, kernel.rows, 0)
        const split = kernel.scan(0, node)
        expect(kernel.search(0, kernel.rows, node)).toEqual(split)
        const middle = split ? kernel.partition(0, kernel.rows, split) : 0
        if (!split) return
        expect(kernel.sum(0, middle)).toEqual({ g: split.leftG, h: split.leftH })
      }),
      { numRuns: 60 },
    )
  })

  it('leaves the sibling when a child is subtracted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 199 }), (seed, cut) => {
        const kernel = prepared(seed)
        kernel.buildHistogram(0, kernel.rows, 0)
        kernel.buildHistogram(0, cut, 1)
        kernel.buildHistogram(cut, kernel.rows, 2)
        kernel.subtract(0, 1, 0)
        const node = { ...freeNode, ...kernel.sum(cut, kernel.rows) }
        expect(kernel.scan(0, node)).toEqual(kernel.scan(2, node))
      }),
      { numRuns: 60 },
    )
  })
})
