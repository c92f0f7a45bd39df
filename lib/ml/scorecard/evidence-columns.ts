import { type BinnedFeature, binColumns } from '../bins/bin-columns.ts'
import type { Frame } from '../frame.ts'
import { stratifiedFolds } from '../validate/folds.ts'
import type { BinCounts, BinningTask } from './coarse-bins.ts'
import { evidenceOf, type FeatureEvidence } from './evidence.ts'
import type { ScorecardOptions } from './options.ts'

const FOLDS = 5
/** With fewer rows of a class no fold is worth having. */
const LEAST_OF_CLASS = 2 * FOLDS
/** Evidence this small tells nothing. */
const NOTHING = 1e-9

/** Features that tell something, with the column each enters the regression as. */
export interface EvidenceColumns {
  binned: BinnedFeature[]
  evidence: FeatureEvidence[]
  columns: Float64Array[]
}

/**
 * Bins every feature over the rows (ascending) and gives each row the evidence that the other folds'
 * rows give its bin: evidence from the row's own label would promise the regression more than new
 * rows keep, most of all where a feature has many categories. The bins kept are those of all rows.
 */
export function evidenceColumns(
  frame: Frame,
  rows: Uint32Array,
  labels: Uint8Array,
  options: ScorecardOptions,
  onFeature: (index: number) => void,
): EvidenceColumns {
  const codes = new Uint8Array(rows.length * frame.features.length)
  const binned = binColumns(frame, rows, codes, onFeature)
  const approved = labels.reduce((sum, label) => sum + label, 0)
  const crossed = Math.min(approved, rows.length - approved) >= LEAST_OF_CLASS
  const folds = crossed ? stratifiedFolds(labels, FOLDS, 1) : { count: 1, of: new Uint8Array(rows.length) }
  const found: EvidenceColumns = { binned, evidence: [], columns: [] }
  binned.forEach((feature, f) => {
    onFeature(f)
    const codesOf = codes.subarray(f * rows.length, (f + 1) * rows.length)
    const parts = countByFold(codesOf, labels, folds.of, folds.count, feature.bins + 1)
    const { type, monotone } = frame.features[f] as Frame['features'][number]
    const weigh = (counts: BinCounts): FeatureEvidence =>
      evidenceOf(f, counts, type === 'category', monotone, taskOf(counts, options))
    const all = parts.reduce((a, b) => combine(a, b, 1))
    const own = weigh(all)
    if (evidenceByBin(own, feature.bins).every((value) => Math.abs(value) < NOTHING)) return
    const byFold = parts.map((part) => evidenceByBin(crossed ? weigh(combine(all, part, -1)) : own, feature.bins))
    found.evidence.push(own)
    found.columns.push(Float64Array.from(codesOf, (code, i) => byFold[folds.of[i] as number]?.[code] as number))
  })
  return found
}

function countByFold(
  codes: Uint8Array,
  labels: Uint8Array,
  foldOf: Uint8Array,
  folds: number,
  bins: number,
): BinCounts[] {
  const rows = new Float64Array(folds * bins)
  const approved = new Float64Array(folds * bins)
  for (let i = 0; i < codes.length; i++) {
    const at = (foldOf[i] as number) * bins + (codes[i] as number)
    rows[at] = (rows[at] as number) + 1
    approved[at] = (approved[at] as number) + (labels[i] as number)
  }
  return Array.from({ length: folds }, (_, fold) => ({
    rows: rows.subarray(fold * bins, (fold + 1) * bins),
    approved: approved.subarray(fold * bins, (fold + 1) * bins),
  }))
}

function combine(a: BinCounts, b: BinCounts, sign: number): BinCounts {
  return {
    rows: a.rows.map((count, bin) => count + sign * (b.rows[bin] as number)),
    approved: a.approved.map((count, bin) => count + sign * (b.approved[bin] as number)),
  }
}

function taskOf(counts: BinCounts, options: ScorecardOptions): BinningTask {
  const sum = (list: Float64Array): number => list.reduce((total, count) => total + count, 0)
  return { rows: sum(counts.rows), approved: sum(counts.approved), options }
}

/** Evidence of each bin, the missing one last; 0 where training has no row. */
function evidenceByBin({ values, missing }: FeatureEvidence, bins: number): Float64Array {
  const byBin = new Float64Array(bins + 1)
  for (const bin of missing ? [...values, missing] : values) {
    for (const code of bin.bins) byBin[code] = bin.evidence
  }
  return byBin
}
