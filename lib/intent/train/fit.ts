import { BUCKETS, type Vector } from '../features/vectorize.ts'
import { sigmoid, softmax } from '../model/exponential.ts'
import { COLUMNS, heads, multinomial } from '../model/heads.ts'
import type { Model } from '../model/pack.ts'
import type { Example } from './parse-corpus.ts'
import { seeded } from './random.ts'

export type Sample = { vector: Vector; example: Example; weight: number }
export type FitOptions = {
  epochs: number
  rate: number
  /** Pull of every touched weight towards zero. */
  l2: number
  /** Share of features left out at each visit. */
  dropout: number
  /** A bucket is kept when messages of this many families hold it. */
  minFamilies: number
}
export const fitOptions: FitOptions = { epochs: 16, rate: 0.2, l2: 0.0003, dropout: 0.15, minFamilies: 3 }

/** Weights before quantisation, in the layout of `Model`. */
export type Fitted = { rows: Int32Array; weights: Float32Array }

function keepBuckets(samples: Sample[], minFamilies: number): { rows: Int32Array; count: number } {
  const families = new Map<number, Set<string>>()
  for (const { vector, example } of samples) {
    for (const bucket of vector.buckets) {
      const seen = families.get(bucket) ?? new Set()
      if (seen.size < minFamilies) families.set(bucket, seen.add(example.family))
    }
  }
  const rows = new Int32Array(BUCKETS).fill(-1)
  let count = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    if ((families.get(bucket)?.size ?? 0) >= minFamilies) rows[bucket] = count++
  }
  return { rows, count }
}

function targetsOf(example: Example): Float64Array {
  const targets = new Float64Array(COLUMNS)
  for (const head of multinomial) {
    targets[heads[head].from + (heads[head].classes as readonly string[]).indexOf(example[head])] = 1
  }
  for (const act of [example.act, ...example.secondary])
    targets[heads.present.from + heads.present.classes.indexOf(act)] = 1
  return targets
}

/** Logits to probabilities of every head, in place. */
function activate(sums: Float64Array): void {
  for (const head of multinomial) {
    const { from, classes } = heads[head]
    softmax(sums.subarray(from, from + classes.length))
  }
  for (let c = heads.present.from; c < COLUMNS; c++) sums[c] = sigmoid(sums[c] as number)
}

/**
 * Logistic regression of all heads at once by AdaGrad (Duchi, Hazan, Singer 2011), one sample a step, with feature
 * dropout; the weights are the mean over the last half of the epochs. The same samples give the same bits.
 */
export function fitWeights(samples: Sample[], options: FitOptions): Fitted {
  const { rows, count } = keepBuckets(samples, options.minFamilies)
  const size = (count + 1) * COLUMNS
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-4)
  const mean = new Float32Array(size)
  const random = seeded(20_261_122)
  const order = Uint32Array.from(samples, (_, i) => i)
  const targets = samples.map(({ example }) => targetsOf(example))
  const sums = new Float64Array(COLUMNS)
  const bases: number[] = []
  const values: number[] = []
  const averaged = Math.ceil(options.epochs / 2)

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const held = order[i] as number
      order[i] = order[j] as number
      order[j] = held
    }
    for (const index of order) {
      const { vector, weight } = samples[index] as Sample
      bases.length = 0
      values.length = 0
      for (let i = 0; i < vector.buckets.length; i++) {
        const row = rows[vector.buckets[i] as number] as number
        if (row < 0 || random() < options.dropout) continue
        bases.push(row * COLUMNS)
        values.push((vector.values[i] as number) / (1 - options.dropout))
      }
      bases.push(count * COLUMNS)
      values.push(1)
      sums.fill(0)
      for (let i = 0; i < bases.length; i++) {
        const base = bases[i] as number
        const value = values[i] as number
        for (let c = 0; c < COLUMNS; c++) sums[c] = (sums[c] as number) + value * (weights[base + c] as number)
      }
      activate(sums)
      const target = targets[index] as Float64Array
      for (let c = 0; c < COLUMNS; c++) sums[c] = weight * ((sums[c] as number) - (target[c] as number))
      for (let i = 0; i < bases.length; i++) {
        const base = bases[i] as number
        const value = values[i] as number
        for (let c = 0; c < COLUMNS; c++) {
          const at = base + c
          const gradient = value * (sums[c] as number) + options.l2 * (weights[at] as number)
          const square = (squares[at] as number) + gradient * gradient
          squares[at] = square
          weights[at] = (weights[at] as number) - (options.rate * gradient) / Math.sqrt(square)
        }
      }
    }
    if (epoch >= options.epochs - averaged) {
      for (let i = 0; i < size; i++) mean[i] = (mean[i] as number) + (weights[i] as number) / averaged
    }
  }
  return { rows, weights: mean }
}

/** Rounds each column to int8 by its largest weight. Rows that round to nothing stay, so that the layout is simple. */
export function quantize(fitted: Fitted, temperatures: number[]): Model {
  const scales = new Float32Array(COLUMNS)
  for (let i = 0; i < fitted.weights.length; i++) {
    const column = i % COLUMNS
    scales[column] = Math.max(scales[column] as number, Math.abs(fitted.weights[i] as number) / 127)
  }
  const weights = Int8Array.from(fitted.weights, (value, i) =>
    Math.round(value / ((scales[i % COLUMNS] as number) || 1)),
  )
  return { rows: fitted.rows, weights, scales, temperatures: Float32Array.from(temperatures) }
}
