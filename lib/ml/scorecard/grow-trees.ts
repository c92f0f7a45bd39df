import type { BinnedFeature } from '../bins/bin-columns.ts'
import type { GrownNode } from '../kernel/flatten-trees.ts'
import type { Split } from '../kernel/split.ts'
import { NODE } from '../model.ts'
import type { EvidenceBin, FeatureEvidence } from './evidence.ts'

/** A feature's bins as a tree whose leaves add coefficient × evidence. */
export function treeOf(evidence: FeatureEvidence, coefficient: number, binned: BinnedFeature): GrownNode {
  const { values, missing, feature } = evidence
  const present = values.length > 0 ? half(values, feature, coefficient, binned) : null
  if (!missing) return present ?? leafOf(0, 0, 0)
  const absent = leafOf(coefficient * missing.evidence, missing.rows, missing.approved)
  return present ? join(question(feature, NODE.missing, 0, [], false), present, absent) : absent
}

/** Ordered bins as a balanced tree; a value training never missed goes the way of most rows. */
function half(bins: EvidenceBin[], feature: number, coefficient: number, binned: BinnedFeature): GrownNode {
  const [first] = bins
  if (bins.length === 1 && first) return leafOf(coefficient * first.evidence, first.rows, first.approved)
  const middle = bins.length >> 1
  const left = half(bins.slice(0, middle), feature, coefficient, binned)
  const right = half(bins.slice(middle), feature, coefficient, binned)
  const leftBins = bins.slice(0, middle).flatMap((bin) => bin.bins)
  const kind = binned.binOf ? NODE.category : NODE.number
  const last = leftBins.at(-1) ?? 0
  return join(question(feature, kind, last, leftBins, left.count >= right.count), left, right)
}

function question(feature: number, kind: number, bin: number, leftBins: number[], missingLeft: boolean): Split {
  return { gain: 0, feature, kind, bin, missingLeft, leftBins, leftG: 0, leftH: 0 }
}

function leafOf(value: number, count: number, approved: number): GrownNode {
  return { value, count, approved, gain: 0, split: null, left: null, right: null }
}

/** The mean of both sides, and as gain the variance between them summed over the rows. */
function join(split: Split, left: GrownNode, right: GrownNode): GrownNode {
  const count = left.count + right.count
  const value = (left.count * left.value + right.count * right.value) / count
  const apart = left.value - right.value
  const gain = ((left.count * right.count) / count) * apart * apart
  return { value, count, approved: left.approved + right.approved, gain, split, left, right }
}
