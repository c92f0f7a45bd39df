import { poolAdjacent } from '../math/pool-adjacent.ts'
import { logit } from '../math/sigmoid.ts'
import type { BinCounts, BinningTask, CoarseBin } from './coarse-bins.ts'
import { coarseBins } from './coarse-bins.ts'

/** A coarse bin with its weight of evidence. */
export interface EvidenceBin extends CoarseBin {
  /** ln(odds of approve in the bin ÷ odds overall), the bin's share pulled towards the overall one. */
  evidence: number
}

/** One feature's bins with their weights of evidence. */
export interface FeatureEvidence {
  feature: number
  values: EvidenceBin[]
  /** Bin of the rows that miss the value; null where none does. */
  missing: EvidenceBin | null
}

/**
 * Bins a feature and weighs them (weight of evidence; Good 1950, as in Siddiqi 2006). `counts` has
 * the value bins and then the missing one. Evidence never moves against `monotone`.
 */
export function evidenceOf(
  feature: number,
  counts: BinCounts,
  isCategory: boolean,
  monotone: number,
  task: BinningTask,
): FeatureEvidence {
  const bins = counts.rows.length - 1
  const values = { rows: counts.rows.subarray(0, bins), approved: counts.approved.subarray(0, bins) }
  const coarse = coarseBins(values, isCategory, monotone, task)
  const evidence = coarse.map((bin) => weigh(bin, task))
  const rows = counts.rows[bins] as number
  const missing = { bins: [bins], rows, approved: counts.approved[bins] as number }
  return {
    feature,
    values: isCategory || monotone === 0 ? evidence : inDirection(evidence, monotone),
    missing: rows > 0 ? weigh(missing, task) : null,
  }
}

function weigh(bin: CoarseBin, task: BinningTask): EvidenceBin {
  const { priorRows } = task.options
  const prior = task.approved / task.rows
  const share = (bin.approved + priorRows * prior) / (bin.rows + priorRows)
  return { ...bin, evidence: logit(share) - logit(prior) }
}

/** Shrinking pulls small bins more than large ones, which can turn neighbours round: those are pooled. */
function inDirection(bins: EvidenceBin[], monotone: number): EvidenceBin[] {
  const blocks = poolAdjacent(
    bins.map(({ evidence }) => monotone * evidence),
    bins.map(({ rows }) => rows),
  )
  return blocks.flatMap(({ from, to, value }) =>
    bins.slice(from, to).map((bin) => ({ ...bin, evidence: monotone * value })),
  )
}
