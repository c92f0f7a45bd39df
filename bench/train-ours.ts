// Trains one of our learners once for every line on standard input, on the data of `withDataFolder`.
// Arguments: folder, learner, its options as JSON.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { auc, type Frame, type Model, predictRows, trainBoosting, trainForest, trainTree } from '@/lib/ml'

const [folder, learner, json] = process.argv.slice(2) as [string, 'tree' | 'forest' | 'boosting', string]
const options = JSON.parse(json) as Record<string, number>
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name))).buffer
const [rows, count] = JSON.parse(readFileSync(join(folder, 'shape.json'), 'utf8')) as [number, number]
const all = new Float64Array(read('x.bin'))
const frame: Frame = {
  rows,
  features: Array.from({ length: count }, (_, i) => ({ name: `x${i}`, type: 'number', monotone: 0, categories: [] })),
  columns: Array.from({ length: count }, (_, i) => all.subarray(i * rows, (i + 1) * rows)),
}
const labels = new Uint8Array(read('y.bin'))
const train = new Uint32Array(read('train.bin'))
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

for await (const _ of createInterface({ input: process.stdin })) {
  globalThis.gc?.()
  restartPeak()
  const before = status('VmRSS')
  const cpu = process.cpuUsage()
  const startedMs = performance.now()
  const model = fit[learner]()
  const seconds = (performance.now() - startedMs) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const added = status('VmHWM') - before
  const probabilities = predictRows(model, frame, test)
  const round = {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    auc: auc(held, probabilities),
    logLoss: logLossOf(probabilities),
    addedBytes: Number.isNaN(added) ? null : added,
  }
  process.stdout.write(`${JSON.stringify(round)}\n`)
}
