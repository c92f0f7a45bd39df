import type { Frame } from '../frame.ts'
import type { Model } from '../model.ts'
import { predictRows } from './predict-rows.ts'

/** Leaves found between two calls: some 20 ms of work. */
const LEAVES = 100_000

/** `predictRows` with `onPart` (share done) called often; it may throw to stop. */
export function predictInParts(
  model: Model,
  frame: Frame,
  rows: Uint32Array,
  onPart: (share: number) => void,
): Float64Array {
  const step = Math.max(64, Math.floor(LEAVES / model.roots.length))
  const probabilities = new Float64Array(rows.length)
  for (let from = 0; from < rows.length; from += step) {
    onPart(from / rows.length)
    probabilities.set(predictRows(model, frame, rows.subarray(from, from + step)), from)
  }
  return probabilities
}
