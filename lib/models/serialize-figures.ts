import type { Locale } from '@/db/constants/identity'
import type { DeLongResult, ModelFeature } from '@/lib/ml'
import { decimalFromCents } from '@/lib/platform/money'
import type { Comparison, PairComparison } from './compare-models'
import type {
  ComparisonReply,
  DisagreementReply,
  ExplanationReply,
  FlipReply,
  ProfitReply,
  ReviewBandFiguresReply,
  SegmentsReply,
} from './contract'
import type { ProfitPoint } from './core/profit'
import type { GroupFigures, SegmentGroup } from './core/segments'
import type { ModelExplanation } from './explain-model'
import type { Profit } from './get-profit'
import type { ReviewBandAt } from './get-review-band'
import type { SegmentsAt } from './get-segments'
import type { HeldOutOrder } from './held-out-order'
import type { Disagreement } from './list-disagreements'
import type { Flip } from './list-flips'
import { serializeModelSummary } from './serialize'
import { wordsOf } from './wording/words'

type Pair = ComparisonReply['pairs'][number]
/** JSON has no infinity, which a difference without any spread would be. */
const maxZ = 1e9
const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)

const serializeAucTest = (test: DeLongResult): Pair['auc_test'] => ({
  method: 'delong',
  difference: test.difference,
  standard_error: test.standardError,
  z: Math.max(-maxZ, Math.min(maxZ, test.z)),
  p_value: test.pValue,
})

function serializePair({ first, second, same }: PairComparison): Pair {
  const ids = { first: first.row.id, second: second.row.id }
  if (!same) return { ...ids, same_rows: false, auc_test: null, error_test: null, agreement: null, disagreement: null }
  const { auc, errors, agreement, rows } = same
  return {
    ...ids,
    same_rows: true,
    auc_test: auc && serializeAucTest(auc),
    error_test: {
      method: 'mcnemar',
      // Rows that only the one decides as labelled are those that only the other gets wrong.
      only_first_wrong: errors.onlyB,
      only_second_wrong: errors.onlyA,
      exact: errors.chiSquare === null,
      statistic: errors.chiSquare,
      p_value: errors.pValue,
    },
    agreement: {
      both_approve: agreement.bothApprove,
      both_reject: agreement.bothReject,
      only_first_approves: agreement.onlyFirst,
      only_second_approves: agreement.onlySecond,
    },
    disagreement: ratio(agreement.onlyFirst + agreement.onlySecond, rows),
  }
}

export function serializeComparison({ views, pairs }: Comparison): ComparisonReply {
  const wire = pairs.map(serializePair)
  const [first, second, ...others] = views
  return {
    same_rows: wire.every((pair) => pair.same_rows),
    models: [serializeModelSummary(first), serializeModelSummary(second), ...others.map(serializeModelSummary)],
    auc_test: wire[0]?.auc_test ?? null,
    agreement: wire[0]?.agreement ?? null,
    pairs: wire,
  }
}

const serializeOrder = ({ row, orderId, customerId, label }: HeldOutOrder) => ({
  row,
  order_id: orderId,
  customer_id: customerId,
  label,
})

export const serializeDisagreement = (item: Disagreement): DisagreementReply => ({
  ...serializeOrder(item),
  first_probability: item.firstProbability,
  second_probability: item.secondProbability,
  first_approves: item.firstApproves,
  second_approves: item.secondApproves,
  right: item.right,
})

export const serializeFlip = (flip: Flip): FlipReply => ({
  ...serializeOrder(flip),
  probability: flip.probability,
  approved_at_from: flip.approvedAtFrom,
  approved_at_to: flip.approvedAtTo,
  amount: flip.amountCents === null ? null : decimalFromCents(flip.amountCents),
})

const serializeGroupFigures = (figures: GroupFigures) => ({
  rows: figures.rows,
  base_rate: figures.baseRate,
  accuracy: figures.accuracy,
  approval_rate: figures.approvalRate,
  true_positive_rate: figures.truePositiveRate,
  false_positive_rate: figures.falsePositiveRate,
  auc: figures.auc,
  mean_probability: figures.meanProbability,
  calibration_gap: figures.meanProbability - figures.baseRate,
})

const serializeGroup = (group: SegmentGroup): SegmentsReply['groups'][number] => ({
  key: group.key,
  kind: group.kind,
  value: group.kind === 'value' ? group.value : null,
  from: group.kind === 'band' ? group.from : null,
  to: group.kind === 'band' ? group.to : null,
  small: group.small,
  ...serializeGroupFigures(group),
})

export function serializeSegments(at: SegmentsAt, locale: Locale): SegmentsReply {
  const { feature, fairness } = at
  return {
    model_id: at.modelId,
    column: feature.name,
    label: wordsOf(locale).feature(feature.name),
    type: feature.type,
    threshold: at.threshold,
    rows: at.rows,
    sampled: at.sampled,
    overall: serializeGroupFigures(at.overall),
    groups: at.groups.map(serializeGroup),
    fairness: {
      approval_rate: fairness.approvalRate,
      approval_ratio: fairness.approvalRatio,
      four_fifths: fairness.approvalRatio === null ? null : fairness.approvalRatio >= 0.8,
      equal_opportunity: fairness.equalOpportunity,
      equalised_odds: fairness.equalisedOdds,
    },
  }
}

const serializeProfitPoint = (point: ProfitPoint): ProfitReply['best'] => ({
  threshold: point.threshold,
  approval_rate: point.approvalRate,
  profit: decimalFromCents(point.profitCents),
  margin: decimalFromCents(point.marginCents),
  loss: decimalFromCents(point.lossCents),
  forgone: decimalFromCents(point.forgoneCents),
  avoided: decimalFromCents(point.avoidedCents),
})

export const serializeProfit = ({ asked, ...profit }: Profit): ProfitReply => ({
  model_id: profit.modelId,
  amount_column: asked.amount_column ?? null,
  loss_rate: asked.loss_rate,
  margin_rate: asked.margin_rate,
  loss: asked.loss,
  sale: asked.sale,
  rows: profit.rows,
  sampled: profit.sampled,
  without_amount: profit.withoutAmount,
  total_amount: decimalFromCents(profit.totalCents),
  curve: profit.curve.map(serializeProfitPoint),
  best: serializeProfitPoint(profit.best),
  current: serializeProfitPoint(profit.current),
})

export function serializeReviewBand({ modelId, from, to, threshold, figures }: ReviewBandAt): ReviewBandFiguresReply {
  const { rows, rightOverall, queue, automatic } = figures
  const share = ratio(queue.rows, rows) ?? 0
  return {
    model_id: modelId,
    from,
    to,
    threshold,
    rows,
    queue: {
      rows: queue.rows,
      share,
      per_100_orders: share * 100,
      accuracy: ratio(queue.right, queue.rows),
      base_rate: ratio(queue.approveLabels, queue.rows),
    },
    automatic: {
      rows: automatic.rows,
      share: ratio(automatic.rows, rows) ?? 0,
      accuracy: ratio(automatic.right, automatic.rows),
      approval_rate: ratio(automatic.approved, automatic.rows),
      wrong_approvals: automatic.wrongApprovals,
      wrong_rejections: automatic.wrongRejections,
    },
    overall_accuracy: ratio(rightOverall, rows) ?? 0,
  }
}

/** A value of a column as the wire has it: category names, yes/no, null for missing. */
function plainValue(feature: ModelFeature, value: number | null): number | string | boolean | null {
  if (value === null) return null
  if (feature.type === 'boolean') return value > 0
  return feature.type === 'category' ? (feature.categories[value] ?? null) : value
}

export function serializeExplanation(explanation: ModelExplanation, locale: Locale): ExplanationReply {
  const { modelId, features, partial, pair } = explanation
  const words = wordsOf(locale)
  const named = (place: number) => {
    const feature = features[place] as ModelFeature
    return { feature, label: words.feature(feature.name) }
  }
  const [first, second] = pair ? pair.features.map(named) : []
  return {
    model_id: modelId,
    partial_dependence: partial.map(({ feature: place, points }) => {
      const { feature, label } = named(place)
      return {
        feature: feature.name,
        label,
        type: feature.type,
        points: points.map(({ value, probability, share }) => ({
          value: plainValue(feature, value),
          probability,
          share,
        })),
      }
    }),
    pair_dependence:
      pair && first && second
        ? {
            features: [first.feature.name, second.feature.name],
            labels: [first.label, second.label],
            strength: pair.strength,
            values: [
              pair.values[0].map((value) => plainValue(first.feature, value)),
              pair.values[1].map((value) => plainValue(second.feature, value)),
            ],
            probability: pair.probability,
          }
        : null,
  }
}
