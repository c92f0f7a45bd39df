import { NODE } from '../model.ts'
import { splitScore } from './score.ts'
import type { ScanNode, Split } from './split.ts'

/** Sums by bin of one feature; the missing bin comes after the value bins. */
export interface FeatureSums {
  g: Int32Array
  h: Uint32Array
}

/** The best so far; `score` instead of a gain. */
export interface Candidate {
  score: number
  split: Split | null
}

/**
 * Tries the subsets of one category feature: bins ordered by their smoothed g/h (ties: lower bin),
 * cut at every place, which without smoothing holds the best subset (Fisher 1958; Breiman et al.
 * 1984, thm 4.5). Missing rows are tried on both sides. Ties stay with the lower feature.
 */
export function scanCategories(
  sums: FeatureSums,
  bins: number,
  feature: number,
  node: ScanNode,
  best: Candidate,
): void {
  const missingG = sums.g[bins] as number
  const missingH = sums.h[bins] as number
  const order = byShare(sums, bins, node)
  const lambda = node.lambda + node.categoryLambda
  const improve = (cut: number, g: number, h: number, missingLeft: boolean): void => {
    const score = splitScore(node, g, h, 0, lambda)
    const better = score > best.score || (score === best.score && best.split !== null && feature < best.split.feature)
    if (!better) return
    const last = cut === order.length
    const leftBins = last ? [] : missingLeft ? except(bins, order.slice(cut)) : order.slice(0, cut)
    const kind = last ? NODE.missing : NODE.category
    best.score = score
    best.split = { gain: 0, feature, kind, bin: 0, missingLeft, leftBins, leftG: g, leftH: h }
  }
  let g = 0
  let h = 0
  for (let cut = 1; cut <= order.length; cut++) {
    const bin = order[cut - 1] as number
    g += sums.g[bin] as number
    h += sums.h[bin] as number
    if (missingH === 0) {
      if (cut < order.length) improve(cut, g, h, 2 * h >= node.h)
      continue
    }
    improve(cut, g, h, false)
    if (cut < order.length) improve(cut, g + missingG, h + missingH, true)
  }
}

function except(bins: number, right: number[]): number[] {
  const out = new Set(right)
  return Array.from({ length: bins }, (_, bin) => bin).filter((bin) => !out.has(bin))
}

function byShare(sums: FeatureSums, bins: number, node: ScanNode): number[] {
  const smoothing = node.categorySmoothing
  const pull = smoothing * (node.g / node.h)
  const order: number[] = []
  const share = new Float64Array(bins)
  for (let bin = 0; bin < bins; bin++) {
    const h = sums.h[bin] as number
    if (h === 0) continue
    order.push(bin)
    share[bin] = ((sums.g[bin] as number) + pull) / (h + smoothing)
  }
  return order.sort((a, b) => (share[a] as number) - (share[b] as number) || a - b)
}
