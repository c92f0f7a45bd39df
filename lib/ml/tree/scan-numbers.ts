import { NODE } from '../model.ts'
import { POSITIVE } from './histogram.ts'
import { type NodeContext, splitGain } from './node-context.ts'
import type { Split } from './split.ts'

/**
 * Tries every edge of one number or boolean and improves `best` where strictly better, so ties
 * stay with the lower feature and bin. Missing rows are tried right, then left; "value or
 * missing" is tried last and is free of the monotone order, which compares values only.
 */
export function scanNumbers(
  histogram: Float64Array,
  offset: number,
  bins: number,
  feature: number,
  monotone: number,
  node: NodeContext,
  best: Split,
): void {
  const missing = histogram[offset + bins] as number
  const missingPositives = Math.floor(missing / POSITIVE)
  const missingRows = missing - missingPositives * POSITIVE
  const present = node.rows - missingRows
  let sum = 0
  for (let bin = 0; bin < bins; bin++) {
    const add = histogram[offset + bin] as number
    if (add === 0) continue
    sum += add
    const positives = Math.floor(sum / POSITIVE)
    const rows = sum - positives * POSITIVE
    const last = rows === present
    if (last && missingRows === 0) return
    const gain = splitGain(node, rows, positives, last ? 0 : monotone)
    if (gain > best.gain) {
      record(best, gain, feature, last ? NODE.missing : NODE.number, bin, rows, positives)
      best.missingLeft = missingRows === 0 && 2 * rows >= node.rows
    }
    if (last) return
    if (missingRows === 0) continue
    const withMissing = rows + missingRows
    const positivesWithMissing = positives + missingPositives
    const other = splitGain(node, withMissing, positivesWithMissing, monotone)
    if (other > best.gain) {
      record(best, other, feature, NODE.number, bin, withMissing, positivesWithMissing)
      best.missingLeft = true
    }
  }
}

function record(
  best: Split,
  gain: number,
  feature: number,
  kind: number,
  bin: number,
  rows: number,
  positives: number,
): void {
  best.gain = gain
  best.feature = feature
  best.kind = kind
  best.bin = bin
  best.leftRows = rows
  best.leftPositives = positives
}
