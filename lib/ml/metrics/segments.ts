import { auc } from './auc.ts'
import { confusionMatrix } from './confusion-matrix.ts'

/** Figures of the rows of one segment; null where a share is of nothing. */
export interface SegmentFigures {
  segment: number
  rows: number
  accuracy: number
  approvalRate: number
  /** Share of the approve labels that are approved. */
  truePositiveRate: number | null
  /** Share of the reject labels that are approved. */
  falsePositiveRate: number | null
  auc: number | null
}

/** How unequally segments are treated; null with fewer than two segments to compare. */
export interface FairnessDifferences {
  /** Highest minus lowest approval rate (demographic parity). */
  parityDifference: number | null
  /** Lowest ÷ highest approval rate; below 0.8 is the "four-fifths rule" of US employment law. */
  parityRatio: number | null
  /** Highest minus lowest true positive rate (equal opportunity; Hardt, Price & Srebro 2016). */
  opportunityDifference: number | null
  /** The wider of the gaps in true and in false positive rate (equalised odds, ibid.). */
  oddsDifference: number | null
}

/**
 * Figures of each segment that occurs, by ascending segment. `segments` has one index a row, any
 * number that is no index (NaN = missing) falls into segment −1. Approved when P ≥ threshold.
 */
export function segmentFigures(
  labels: Uint8Array,
  probabilities: Float64Array,
  segments: Float64Array,
  threshold: number,
): SegmentFigures[] {
  const places = new Map<number, number[]>()
  for (let i = 0; i < labels.length; i++) {
    const value = segments[i] as number
    const segment = value >= 0 && Number.isInteger(value) ? value : -1
    const rows = places.get(segment)
    if (rows) rows.push(i)
    else places.set(segment, [i])
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([segment, rows]) =>
      figuresOf(
        segment,
        Uint8Array.from(rows, (i) => labels[i] as number),
        Float64Array.from(rows, (i) => probabilities[i] as number),
        threshold,
      ),
    )
}

function figuresOf(
  segment: number,
  labels: Uint8Array,
  probabilities: Float64Array,
  threshold: number,
): SegmentFigures {
  const [[tp, fn], [fp, tn]] = confusionMatrix(labels, probabilities, threshold)
  const both = tp + fn > 0 && fp + tn > 0
  return {
    segment,
    rows: labels.length,
    accuracy: (tp + tn) / labels.length,
    approvalRate: (tp + fp) / labels.length,
    truePositiveRate: tp + fn > 0 ? tp / (tp + fn) : null,
    falsePositiveRate: fp + tn > 0 ? fp / (fp + tn) : null,
    auc: both ? auc(labels, probabilities) : null,
  }
}

/**
 * Differences between the segments of at least `minRows` rows (30: fewer say little); rows of no
 * segment (−1) are left out.
 */
export function fairnessDifferences(figures: SegmentFigures[], minRows = 30): FairnessDifferences {
  const compared = figures.filter(({ segment, rows }) => segment >= 0 && rows >= minRows)
  const approval = rangeOf(compared.map(({ approvalRate }) => approvalRate))
  const opportunity = rangeOf(compared.map(({ truePositiveRate }) => truePositiveRate))
  const alarms = rangeOf(compared.map(({ falsePositiveRate }) => falsePositiveRate))
  return {
    parityDifference: gap(approval),
    parityRatio: approval && (approval.high > 0 ? approval.low / approval.high : 1),
    opportunityDifference: gap(opportunity),
    oddsDifference: opportunity && alarms && Math.max(gap(opportunity) ?? 0, gap(alarms) ?? 0),
  }
}

function rangeOf(values: (number | null)[]): { low: number; high: number } | null {
  const known = values.filter((value) => value !== null)
  return known.length < 2 ? null : { low: Math.min(...known), high: Math.max(...known) }
}

function gap(range: { low: number; high: number } | null): number | null {
  return range && range.high - range.low
}
