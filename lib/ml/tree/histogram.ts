import type { BinnedFrame } from '../bins/bin-frame.ts'

/** One row counts 1, one approved row this much more: both sums stay exact below 67 million rows. */
export const POSITIVE = 2 ** 26

/** Adds the rows order[from..to) to a zeroed histogram: four features a pass, packed counts. */
export function buildHistogram(
  histogram: Float64Array,
  frame: BinnedFrame,
  packed: Float64Array,
  order: Uint32Array,
  from: number,
  to: number,
): void {
  histogram.fill(0)
  const { words, wordsPerRow, offsets } = frame
  for (let group = 0; group < wordsPerRow; group++) {
    const a = offsets[4 * group] as number
    const b = offsets[4 * group + 1] as number
    const c = offsets[4 * group + 2] as number
    const d = offsets[4 * group + 3] as number
    for (let p = from; p < to; p++) {
      const row = order[p] as number
      const weight = packed[row] as number
      const word = words[row * wordsPerRow + group] as number
      const ia = a + (word & 255)
      const ib = b + ((word >>> 8) & 255)
      const ic = c + ((word >>> 16) & 255)
      const id = d + (word >>> 24)
      histogram[ia] = (histogram[ia] as number) + weight
      histogram[ib] = (histogram[ib] as number) + weight
      histogram[ic] = (histogram[ic] as number) + weight
      histogram[id] = (histogram[id] as number) + weight
    }
  }
}

/** parent −= child: what is left is the sibling's histogram. */
export function subtractHistogram(parent: Float64Array, child: Float64Array): void {
  for (let i = 0; i < parent.length; i++) {
    parent[i] = (parent[i] as number) - (child[i] as number)
  }
}

/** Approved rows in a packed sum. */
export function positivesIn(packedSum: number): number {
  return Math.floor(packedSum / POSITIVE)
}

/** All rows in a packed sum. */
export function rowsIn(packedSum: number): number {
  return packedSum - Math.floor(packedSum / POSITIVE) * POSITIVE
}
