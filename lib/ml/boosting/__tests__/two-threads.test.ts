import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fingerprint } from '../../__tests__/support/fingerprint.ts'
import { randomFrame } from '../../__tests__/support/random-frame.ts'
import { bestBackend, enlistHelper } from '../../kernel/backend.ts'
import { LISTENS } from '../../kernel/header.ts'
import { wasmBackend } from '../../kernel/wasm.ts'
import { trainBoosting } from '../train-boosting.ts'

let worker: Worker | undefined
let asked = 0
/** 0: the second thread always keeps up; 1: this one always waits for it. */
let waiting = 0

beforeAll(async () => {
  const started = Promise.withResolvers<WebAssembly.Memory>()
  enlistHelper({
    start(memory, module) {
      const file = new URL('../../kernel/__tests__/support/helper-worker.ts', import.meta.url)
      worker = new Worker(file, { workerData: { memory, module } })
      started.resolve(memory)
    },
    // Asked three times a job: at its start, when this thread's half is done, when the other's is.
    now: () => Math.floor(asked++ / 3) * 2 + (asked % 3 === 1 ? 0 : asked % 3 === 2 ? 1 - waiting : 1),
  })
  bestBackend(1e9).allocate(65_536)
  const words = new Int32Array((await started.promise).buffer)
  while (Atomics.load(words, LISTENS) === 0) await new Promise((resume) => setTimeout(resume, 5))
})

afterAll(() => worker?.terminate())

const shape = { rows: 70_000, numbers: 20, booleans: 8, categories: 2, missingShare: 0.02, distinct: 0 }
const { frame, labels, rows } = randomFrame(11, shape)
const options = { rounds: 4, maxLeaves: 12, rowShare: 0.9 }

it('two threads give the bits of one', () => {
  const alone = trainBoosting(frame, labels, rows, options, {}, wasmBackend() ?? undefined)
  expect(asked).toBe(0)
  expect(fingerprint(trainBoosting(frame, labels, rows, options).model)).toBe(fingerprint(alone.model))
  expect(asked).toBeGreaterThan(3 * 20)
})

it('a thread that keeps the other waiting is let go', () => {
  waiting = 1
  asked = 0
  trainBoosting(frame, labels, rows, options)
  expect(asked).toBe(3 * 16)
})
