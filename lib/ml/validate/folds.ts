import { createRandom, shuffle } from '../random.ts'
import { rowsWith } from '../split/split-rows.ts'

/** Which fold each of some rows is held out in. */
export interface Folds {
  count: number
  /** One a row, 0 to count − 1. */
  of: Uint8Array
}

/**
 * Stratified folds: each class is shuffled and dealt out in turn, so that sizes and approve shares
 * of the folds differ by a row at most. Same seed and labels, same folds.
 */
export function stratifiedFolds(labels: Uint8Array, count: number, seed: number): Folds {
  const random = createRandom(seed)
  const of = new Uint8Array(labels.length)
  let dealt = 0
  for (const label of [0, 1]) {
    for (const row of shuffle(rowsWith(labels, label), random)) of[row] = dealt++ % count
  }
  return { count, of }
}

/**
 * Folds of neighbouring times, equal in rows: each is judged by a model that saw only other periods.
 * A missing time counts as oldest; equal times stay in row order.
 */
export function timeFolds(times: Float64Array, count: number): Folds {
  const order = Uint32Array.from(times, (_, i) => i)
  const age = (i: number): number => (Number.isNaN(times[i]) ? Number.NEGATIVE_INFINITY : (times[i] as number))
  order.sort((a, b) => (age(a) === age(b) ? a - b : age(a) < age(b) ? -1 : 1))
  const of = new Uint8Array(times.length)
  order.forEach((row, place) => {
    of[row] = Math.floor((place * count) / order.length)
  })
  return { count, of }
}

/** True when every fold leaves rows of both classes to train on, and holds some rows itself. */
export function foldsAreSound(labels: Uint8Array, { count, of }: Folds): boolean {
  const seen = [new Uint32Array(count), new Uint32Array(count)] as const
  labels.forEach((label, i) => {
    const list = seen[label === 1 ? 1 : 0]
    const fold = of[i] as number
    list[fold] = (list[fold] as number) + 1
  })
  return [...seen[0].keys()].every((fold) => {
    const held = (seen[0][fold] as number) + (seen[1][fold] as number)
    return held > 0 && seen.every((list) => list.reduce((sum, rows) => sum + rows, 0) > (list[fold] as number))
  })
}
