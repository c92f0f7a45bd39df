import type { Vector } from '../features/vectorize.ts'
import { sigmoid, softmax } from './exponential.ts'
import { COLUMNS, type Head, heads, type Multinomial, multinomial } from './heads.ts'
import type { Model } from './pack.ts'

export type Scores = Record<Head, Float64Array>

/** Sums of every column before any head reads them. */
export function sumsOf(model: Model, vector: Vector): Float64Array {
  const sums = new Float64Array(COLUMNS)
  const { rows, weights } = model
  const addRow = (row: number, value: number) => {
    const base = row * COLUMNS
    for (let c = 0; c < COLUMNS; c++) sums[c] = (sums[c] as number) + value * (weights[base + c] as number)
  }
  for (let i = 0; i < vector.buckets.length; i++) {
    const row = rows[vector.buckets[i] as number] as number
    if (row >= 0) addRow(row, vector.values[i] as number)
  }
  addRow(weights.length / COLUMNS - 1, 1)
  for (let c = 0; c < COLUMNS; c++) sums[c] = (sums[c] as number) * (model.scales[c] as number)
  return sums
}

const part = (sums: Float64Array, head: Head) =>
  sums.slice(heads[head].from, heads[head].from + heads[head].classes.length)

/** Probabilities of a multinomial head at a temperature. */
export const spread = (sums: Float64Array, head: Multinomial, temperature: number): Float64Array =>
  softmax(part(sums, head).map((logit) => logit / temperature))

/** Calibrated probabilities of every head for one message. */
export function score(model: Model, vector: Vector): Scores {
  const sums = sumsOf(model, vector)
  const of = (head: Multinomial) => spread(sums, head, model.temperatures[multinomial.indexOf(head)] ?? 1)
  return {
    act: of('act'),
    willingness: of('willingness'),
    capacity: of('capacity'),
    emotion: of('emotion'),
    present: part(sums, 'present').map(sigmoid),
  }
}
