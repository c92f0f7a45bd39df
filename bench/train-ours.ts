// Trains one of our learners once for every line on standard input, on the data of `withDataFolder`.
// Arguments: folder, learner, its options as JSON, threads (1 or 2), rows to train on (train or all).
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { MessageChannel, Worker } from 'node:worker_threads'
import { auc, enlistHelper, type Frame, type Model, predictRows, trainBoosting, trainForest, trainTree } from '@/lib/ml'
import { hashOf } from './hash-of'

const [folder, learner, json, threads, which] = process.argv.slice(2) as [
  string,
  'tree' | 'forest' | 'boosting',
  string,
  string,
  string,
]
const options = JSON.parse(json) as Record<string, number>
/** No second copy of the file: it would count as ours. */
function read(name: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name))
  return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
}
const [rows, count] = JSON.parse(readFileSync(join(folder, 'shape.json'), 'utf8')) as [number, number]
const all = new Float64Array(read('x.bin'))
const frame: Frame = {
  rows,
  features: Array.from({ length: count }, (_, i) => ({ name: `x${i}`, type: 'number', monotone: 0, categories: [] })),
  columns: Array.from({ length: count }, (_, i) => all.subarray(i * rows, (i + 1) * rows)),
}
const labels = new Uint8Array(read('y.bin'))
const train = which === 'all' ? Uint32Array.from(labels.keys()) : new Uint32Array(read('train.bin'))
const test = new Uint32Array(read('test.bin'))
const held = Uint8Array.from(test, (row) => labels[row] as number)

const fit: Record<typeof learner, () => Model> = {
  tree: () => trainTree(frame, labels, train, options),
  forest: () => trainForest(frame, labels, train, options).model,
  boosting: () => trainBoosting(frame, labels, train, options).model,
}

/** Peak (VmHWM) or present (VmRSS) memory in bytes; NaN where /proc does not tell. */
function status(field: string): number {
  try {
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
  } catch {
    return Number.NaN
  }
}

function restartPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Not Linux: no figure.
  }
}

function logLossOf(probabilities: Float64Array): number {
  let sum = 0
  probabilities.forEach((p, i) => {
    // Held inside as scikit-learn does: leaves of one row say 0 or 1.
    sum -= Math.log(Math.max(2 ** -52, held[i] === 1 ? p : 1 - p))
  })
  return sum / probabilities.length
}

/** Of the clock, three times a job that two threads share. */
let asked = 0

function now(): number {
  asked += 1
  return performance.now()
}

/** A second thread as the product's training worker has one. */
async function enlist(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  const file = new URL('../lib/models/kernel-helper.ts', import.meta.url)
  const worker = new Worker(file, { workerData: port2, transferList: [port2] })
  await once(worker, 'online')
  worker.unref()
  enlistHelper({ start: (memory, module) => port1.postMessage({ memory, module }), now })
}

if (threads === '2') await enlist()

for await (const _ of createInterface({ input: process.stdin })) {
  globalThis.gc?.()
  restartPeak()
  const before = status('VmRSS')
  const cpu = process.cpuUsage()
  const startedMs = performance.now()
  const model = fit[learner]()
  const seconds = (performance.now() - startedMs) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const peak = status('VmHWM')
  const probabilities = predictRows(model, frame, test)
  const round = {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    auc: auc(held, probabilities),
    logLoss: logLossOf(probabilities),
    addedBytes: Number.isNaN(peak) ? null : peak - before,
    peakBytes: Number.isNaN(peak) ? null : peak,
    sharedJobs: Math.floor(asked / 3),
    hash: hashOf(model),
  }
  process.stdout.write(`${JSON.stringify(round)}\n`)
}
