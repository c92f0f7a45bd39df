import type { DecisionKind } from '@/db/constants/decisions'
import {
  applyChanges,
  type Background,
  counterfactual,
  type Model,
  predictRow,
  probabilityContributions,
  probabilityOf,
  reasonCondition,
  shapRow,
} from '@/lib/ml'
import { answerOf, type Policy, thresholdToCross } from './answer'
import { findRules } from './find-rules'
import { pickReasons } from './pick-reasons'
import { plainValue } from './plain-value'
import type { Explained, StoredReason } from './stored-decision'

export type Decided = Explained & { probability: number; decision: DecisionKind }

/** What an explanation needs besides the model and the row. */
export type Explaining = {
  /** Places of the features that advice leaves as they are. */
  frozen: ReadonlySet<number>
  /** Training rows that an ensemble's rule is measured on; without them it has no rule. */
  background: Background | null
}

type Weighed = { feature: number; contribution: number; marginContribution: number }

/**
 * Decides a row and says why, for every learner: what each column added to the margin (exact TreeSHAP) and, in
 * proportion, to the probability; the condition behind each of the heaviest; a rule that holds the answer; and the
 * smallest change of the columns one can act on that turns it.
 */
export function explainDecision(model: Model, values: Float64Array, policy: Policy, given: Explaining): Decided {
  const probability = predictRow(model, values)
  const decision = answerOf(probability, policy)
  const shap = shapRow(model, values)
  const base = probabilityOf(model, shap.base)
  const contributions = probabilityContributions(shap, base, probability)
  const weighed = Array.from(
    contributions,
    (contribution, feature): Weighed => ({
      feature,
      contribution,
      marginContribution: shap.contributions[feature] as number,
    }),
  )
  const { listed, others } = pickReasons(decision, weighed)
  const nameOf = (feature: number) => model.features[feature]?.name ?? ''
  const flip = counterfactual(model, values, thresholdToCross(decision, policy), { frozen: given.frozen })
  return {
    probability,
    decision,
    base,
    baseMargin: shap.base,
    margin: shap.margin,
    reasons: listed.map(
      ({ feature, contribution, marginContribution }): StoredReason => ({
        feature: nameOf(feature),
        value: plainValue(model, feature, values[feature] as number),
        condition: reasonCondition(model, values, feature, marginContribution),
        contribution,
        marginContribution,
      }),
    ),
    others,
    ...findRules(model, values, decision, policy, given),
    counterfactual: (flip ?? []).map(({ feature, from, to }) => ({
      feature: nameOf(feature),
      from: plainValue(model, feature, from),
      to: plainValue(model, feature, to),
    })),
    counterfactualProbability: flip && predictRow(model, applyChanges(values, flip)),
    searchedAll: model.roots.length === 1,
  }
}
