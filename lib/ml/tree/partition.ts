import type { BinnedFrame } from '../bins/bin-frame.ts'
import { NODE } from '../model.ts'
import type { Split } from './split.ts'

/** 1 for each bin of the split's feature that goes left. */
function leftFlags(split: Split, bins: number): Uint8Array {
  const flags = new Uint8Array(256)
  if (split.kind === NODE.missing) return flags.fill(1, 0, bins)
  if (split.kind === NODE.number) flags.fill(1, 0, split.bin + 1)
  else for (const bin of split.leftBins) flags[bin] = 1
  flags[bins] = split.missingLeft ? 1 : 0
  return flags
}

/**
 * Moves order[from..to)'s left rows before its right rows, keeping both in order, and returns
 * where the right ones start. Without branches: each row is written to both sides.
 */
export function partition(
  frame: BinnedFrame,
  split: Split,
  order: Uint32Array,
  spare: Uint32Array,
  from: number,
  to: number,
): number {
  const flags = leftFlags(split, frame.features[split.feature]?.bins ?? 0)
  const start = split.feature * frame.rows
  const column = frame.columns.subarray(start, start + frame.rows)
  let left = from
  let right = 0
  for (let p = from; p < to; p++) {
    const row = order[p] as number
    const flag = flags[column[row] as number] as number
    order[left] = row
    spare[right] = row
    left += flag
    right += 1 - flag
  }
  order.set(spare.subarray(0, right), left)
  return left
}
