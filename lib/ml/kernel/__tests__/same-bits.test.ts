import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RandomFrameOptions, randomFrame } from '../../__tests__/support/random-frame.ts'
import { createRandom } from '../../random.ts'
import { bestBackend } from '../backend.ts'
import type { Backend, Memory } from '../code.ts'
import { BLOCK, PARAMS, RESULT, SCRATCH } from '../header.ts'
import { createKernel, type Kernel } from '../kernel.ts'
import { referenceBackend } from '../reference/index.ts'
import { freeNode } from './support/free-node.ts'

/** Everything a run leaves behind but the scratch parts, which only one side uses. */
interface Run {
  answers: unknown[]
  memory: Memory
}

function watched(backend: Backend): { backend: Backend; memory: () => Memory } {
  let held: Memory | undefined
  const allocate: Backend['allocate'] = (bytes) => {
    const made = backend.allocate(bytes)
    // What an earlier run left behind would count as a difference.
    made.memory.bytes.fill(0)
    held = made.memory
    return made
  }
  return { backend: { ...backend, allocate }, memory: () => held as Memory }
}

function blankScratch({ words, bytes }: Memory): void {
  const end = (word: number): number => words[word] as number
  bytes.fill(0, end(SCRATCH), end(BLOCK) + 256 * 16 + 64)
  bytes.fill(0, end(RESULT), end(RESULT) + 64)
  bytes.fill(0, end(PARAMS), end(PARAMS) + 128)
}

function run(backend: Backend, seed: number, options: Partial<RandomFrameOptions>): Run {
  const { frame, labels, rows } = randomFrame(seed, options)
  const watch = watched(backend)
  const kernel = createKernel(frame, rows, { slots: 3, margins: true, backend: watch.backend })
  const random = createRandom(seed)
  labels.forEach((label, row) => {
    kernel.order[row] = row
    kernel.labelOfRow[row] = label
    kernel.leafOfRow[row] = Math.floor(random() * 5)
    kernel.marginOfRow[row] = (random() - 0.5) * 10 ** Math.floor(random() * 4)
  })
  kernel.leafValues.set([0.1, -0.2, 0.3, -45, 45])
  kernel.setLoss([-32_000, 31_000], [260_000, 200_000])
  kernel.gradients()
  const answers = grow(kernel, random)
  blankScratch(watch.memory())
  return { answers, memory: watch.memory() }
}

/** Splits the root, then both children, over histograms and straight from the rows. */
function grow(kernel: Kernel, random: () => number): unknown[] {
  const answers: unknown[] = []
  const options = { lambda: Math.floor(random() * 3) * 1e4, l1: random() < 0.5 ? 0 : 5e3, minH: 1e5 }
  const bounds = random() < 0.5 ? {} : { lower: -0.05, upper: 0.02 }
  const root = { ...freeNode, ...options, ...bounds, valueLambda: options.lambda, ...kernel.sum(0, kernel.rows) }
  kernel.buildHistogram(0, kernel.rows, 0)
  const split = kernel.scan(0, root)
  answers.push(split)
  if (!split) return answers
  const middle = kernel.partition(0, kernel.rows, split)
  kernel.buildHistogram(0, middle, 1)
  kernel.subtract(0, 1, 0)
  const left = { ...root, ...kernel.sum(0, middle) }
  const right = { ...root, ...kernel.sum(middle, kernel.rows) }
  answers.push(kernel.scan(1, left), kernel.search(0, middle, left))
  answers.push(kernel.scan(0, right), kernel.search(middle, kernel.rows, right, [0, 2, 3]))
  expect(answers[1]).toEqual(answers[2])
  kernel.scatterLeaf(middle, kernel.rows, 1)
  kernel.gradients()
  return answers
}

describe('WASM and TypeScript', () => {
  it('the WASM side runs here', () => {
    expect(bestBackend().name).toBe('wasm')
  })

  it('leave the same bits', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.integer({ min: 0, max: 1e6 }),
          rows: fc.integer({ min: 2, max: 900 }),
          numbers: fc.integer({ min: 1, max: 16 }),
          booleans: fc.integer({ min: 2, max: 9 }),
          categories: fc.integer({ min: 1, max: 6 }),
          missingShare: fc.constantFrom(0, 0.1, 0.9),
          distinct: fc.constantFrom(0, 5, 40),
          monotone: fc.boolean(),
        }),
        ({ seed, ...options }) => {
          const wasm = run(bestBackend(), seed, options)
          const plain = run(referenceBackend, seed, options)
          expect(wasm.answers).toEqual(plain.answers)
          const length = plain.memory.bytes.length
          expect(Buffer.compare(wasm.memory.bytes.subarray(0, length), plain.memory.bytes)).toBe(0)
        },
      ),
      { numRuns: 150 },
    )
  })
})
