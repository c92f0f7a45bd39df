import { smallGroup } from '../../../db/constants/models.ts'
import { type ModelFeature, type SegmentFigures, segmentFigures } from '../../ml/index.ts'
import { type Group, groupRows } from './group-rows.ts'

export type GroupFigures = Omit<SegmentFigures, 'segment'> & {
  /** Share of approve labels. */
  baseRate: number
  meanProbability: number
}
export type SegmentGroup = Group & GroupFigures & { small: boolean }
/** Between the groups with the most and the least of a figure. */
export type Gap = { difference: number; highest: string; lowest: string }
export type Fairness = {
  approvalRate: Gap | null
  /** Lowest approval rate over the highest; the four-fifths rule asks for at least 0.8. */
  approvalRatio: number | null
  equalOpportunity: Gap | null
  equalisedOdds: Gap | null
}
export type Segments = { overall: GroupFigures; groups: SegmentGroup[]; fairness: Fairness }

type Rows = { labels: Uint8Array; probabilities: Float64Array }

function figuresBy({ labels, probabilities }: Rows, codes: Float64Array, threshold: number): Map<number, GroupFigures> {
  const approved = new Map<number, number>()
  const expected = new Map<number, number>()
  codes.forEach((code, row) => {
    approved.set(code, (approved.get(code) ?? 0) + (labels[row] as number))
    expected.set(code, (expected.get(code) ?? 0) + (probabilities[row] as number))
  })
  return new Map(
    segmentFigures(labels, probabilities, codes, threshold).map(({ segment, ...figures }) => [
      segment,
      {
        ...figures,
        baseRate: (approved.get(segment) ?? 0) / figures.rows,
        meanProbability: (expected.get(segment) ?? 0) / figures.rows,
      },
    ]),
  )
}

function gapOf(groups: readonly SegmentGroup[], figure: (group: SegmentGroup) => number | null): Gap | null {
  const known = groups.flatMap((group) => {
    const value = figure(group)
    return value === null ? [] : [{ key: group.key, value }]
  })
  const [first, ...others] = known.sort((a, b) => b.value - a.value)
  const last = others.at(-1)
  return first && last ? { difference: first.value - last.value, highest: first.key, lowest: last.key } : null
}

/** Differences between the groups that are large enough and have a name of their own. */
function fairnessOf(groups: readonly SegmentGroup[]): Fairness {
  const judged = groups.filter(({ small, kind }) => !small && (kind === 'value' || kind === 'band'))
  const approvalRate = gapOf(judged, (group) => group.approvalRate)
  const equalOpportunity = gapOf(judged, (group) => group.truePositiveRate)
  const alarms = gapOf(judged, (group) => group.falsePositiveRate)
  const wider = (a: Gap, b: Gap) => (b.difference > a.difference ? b : a)
  const rateOf = (key: string) => judged.find((group) => group.key === key)?.approvalRate ?? 0
  const highest = approvalRate ? rateOf(approvalRate.highest) : 0
  return {
    approvalRate,
    // Where nobody is approved, all are treated alike.
    approvalRatio: approvalRate && (highest > 0 ? rateOf(approvalRate.lowest) / highest : 1),
    equalOpportunity,
    equalisedOdds: equalOpportunity && alarms && wider(equalOpportunity, alarms),
  }
}

/** Figures of the groups of a column at a threshold, and how differently the groups are treated. */
export function segmentsOf(feature: ModelFeature, values: Float64Array, rows: Rows, threshold: number): Segments {
  const { groups: found, codes } = groupRows(feature, values)
  const byCode = figuresBy(rows, codes, threshold)
  const overall = figuresBy(rows, new Float64Array(codes.length), threshold).get(0) as GroupFigures
  // The missing ones have the code after the last named group, which is their place too.
  const groups = found.flatMap((group, code): SegmentGroup[] => {
    const figures = byCode.get(code)
    return figures ? [{ ...group, ...figures, small: figures.rows < smallGroup }] : []
  })
  return { overall, groups, fairness: fairnessOf(groups) }
}
