import type { DecisionKind } from '@/db/constants/decisions'
import type { Locale } from '@/db/constants/identity'
import type { Condition, ModelFeature } from '@/lib/ml'
import { describeCondition, type Words, wordsOf } from '@/lib/models'
import type { Told } from './answer-order'
import { answerOf } from './core/answer'
import type { StoredChange } from './core/stored-decision'
import type { ExplanationReply } from './explanation-reply'
import { changesText } from './wording'

/** Reasons a customer of a rejected order is told. */
const noticeReasons = 4

/** Conditions of a model's features in words; a feature the model lost cannot be, so it is left out. */
function describer(features: ReadonlyMap<string, ModelFeature>, words: Words) {
  return (name: string, condition: Condition) => {
    const feature = features.get(name)
    return feature ? describeCondition(feature, condition, words) : undefined
  }
}

export const serializeChange = (change: StoredChange, words: Words) => ({
  feature: change.feature,
  label: words.feature(change.feature),
  from: change.from,
  to: change.to,
})

function searched({ counterfactualProbability, searchedAll }: Told): ExplanationReply['counterfactual_searched'] {
  if (counterfactualProbability !== null) return 'found'
  return searchedAll ? 'none_exists' : 'none_found'
}

/** The change that turns the answer as a sentence, or that there is none. */
function flipText(told: Told, decision: DecisionKind, threshold: number, words: Words): string {
  const after = told.counterfactualProbability
  if (after === null) return words.text(`flip.${searched(told)}.${decision}`)
  const turned = answerOf(after, { threshold, reviewFrom: told.reviewFrom, reviewTo: told.reviewTo })
  return words.text(`flip.${turned}`, { changes: changesText(told.counterfactual, words) })
}

/** Why, in the language asked for; `features` are those of the model that decided. */
export function serializeExplanation(
  told: Told,
  answer: { decision: DecisionKind; threshold: number },
  features: readonly ModelFeature[],
  locale: Locale,
): ExplanationReply {
  const words = wordsOf(locale)
  const about = new Map(features.map((feature) => [feature.name, feature]))
  const describe = describer(about, words)
  const { reviewFrom, reviewTo, others, anchor } = told
  const reasons = told.reasons.flatMap((reason): ExplanationReply['reasons'] => {
    const { feature, value, contribution, marginContribution } = reason
    const parts = describe(feature, reason.condition)
    if (!parts) return []
    const direction = contribution < 0 ? 'toward_rejection' : 'toward_approval'
    return [
      {
        feature,
        label: words.feature(feature),
        value,
        condition: parts.text,
        condition_parts: parts,
        contribution,
        margin_contribution: marginContribution,
        direction,
        monotone: about.get(feature)?.monotone ?? 0,
        text: words.text(`reason.${direction}`, { condition: parts.text }),
      },
    ]
  })
  return {
    review_band: reviewFrom === null || reviewTo === null ? null : { from: reviewFrom, to: reviewTo },
    base: told.base,
    margin: told.margin,
    base_margin: told.baseMargin,
    reasons,
    other_contribution: others.contribution,
    other_margin_contribution: others.marginContribution,
    other_features: others.features,
    notice:
      answer.decision === 'rejected'
        ? reasons
            .filter((reason) => reason.contribution < 0)
            .slice(0, noticeReasons)
            .map((reason) => reason.condition)
        : [],
    rules: told.rules.flatMap(({ feature, value, condition, satisfied }) => {
      const parts = describe(feature, condition)
      if (!parts) return []
      return [
        { feature, label: words.feature(feature), value, condition: parts.text, condition_parts: parts, satisfied },
      ]
    }),
    rules_precision: anchor?.precision ?? null,
    rules_coverage: anchor?.coverage ?? null,
    rules_rows: anchor?.rows ?? null,
    counterfactual: told.counterfactual.map((change) => serializeChange(change, words)),
    counterfactual_probability: told.counterfactualProbability,
    counterfactual_searched: searched(told),
    counterfactual_text: flipText(told, answer.decision, answer.threshold, words),
    missing_features: told.missing,
    unknown_values: told.unknownValues,
    unused_features: told.unused,
    features: told.features,
    latency_ms: told.latencyMs,
  }
}
