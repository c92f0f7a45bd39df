import { NODE } from '../model.ts'
import { positivesIn, rowsIn } from './histogram.ts'
import { type NodeContext, splitGain } from './node-context.ts'
import type { Split } from './split.ts'

/**
 * Tries the subsets of one category feature: bins ordered by approve share (ties: lower bin), cut
 * at every place, which holds the best subset for two classes (Breiman et al. 1984, thm 4.5) unless
 * `minLeaf` forbids it. Missing rows are tried on both sides; the monotone direction does not apply
 * to categories.
 */
export function scanCategories(
  histogram: Float64Array,
  offset: number,
  bins: number,
  feature: number,
  node: NodeContext,
  best: Split,
): void {
  const missing = histogram[offset + bins] as number
  const missingRows = rowsIn(missing)
  const missingPositives = positivesIn(missing)
  const order = byShare(histogram, offset, bins)
  const improve = (cut: number, rows: number, positives: number, missingLeft: boolean): void => {
    const gain = splitGain(node, rows, positives, 0)
    if (!(gain > best.gain)) return
    const last = cut === order.length
    const leftBins = last ? [] : missingLeft ? except(bins, order.slice(cut)) : order.slice(0, cut)
    const kind = last ? NODE.missing : NODE.category
    Object.assign(best, { gain, feature, kind, leftBins, missingLeft })
    Object.assign(best, { leftRows: rows, leftPositives: positives })
  }
  let rows = 0
  let positives = 0
  for (let cut = 1; cut <= order.length; cut++) {
    const sum = histogram[offset + (order[cut - 1] as number)] as number
    rows += rowsIn(sum)
    positives += positivesIn(sum)
    if (missingRows === 0) {
      if (cut < order.length) improve(cut, rows, positives, 2 * rows >= node.rows)
      continue
    }
    improve(cut, rows, positives, false)
    if (cut < order.length) improve(cut, rows + missingRows, positives + missingPositives, true)
  }
}

function except(bins: number, right: number[]): number[] {
  return Array.from({ length: bins }, (_, bin) => bin).filter((bin) => !right.includes(bin))
}

function byShare(histogram: Float64Array, offset: number, bins: number): number[] {
  const order: number[] = []
  for (let bin = 0; bin < bins; bin++) if (histogram[offset + bin]) order.push(bin)
  return order.sort((a, b) => {
    const first = histogram[offset + a] as number
    const second = histogram[offset + b] as number
    // Shares compared by cross-multiplication of whole numbers: exact.
    return positivesIn(first) * rowsIn(second) - positivesIn(second) * rowsIn(first) || a - b
  })
}
