import type { DecisionKind } from '@/db/constants/decisions'
import { explainRow, type Model, mergeConditions, nearestLeaf, type Rule, rulesForRow } from '@/lib/ml'
import { answerOf, type Policy, thresholdToCross } from './answer'
import { pickReasons } from './pick-reasons'
import type { Explained, Value } from './stored-decision'

export type Decided = Explained & { probability: number; decision: DecisionKind }

/** An encoded value as people and the wire know it. */
function plainValue(tree: Model, feature: number, value: number): Value {
  if (value - value !== 0) return null
  const about = tree.features[feature]
  if (about?.type === 'boolean') return value > 0
  return about?.type === 'category' ? (about.categories[value] ?? null) : value
}

/**
 * Decides a row and says why: path conditions with what each feature added, the rule of the row's own leaf (of a
 * rejected row: the nearest approval and what it lacks), and the smallest change that turns the answer.
 */
export function explainDecision(tree: Model, values: Float64Array, policy: Policy): Decided {
  const { probability, base, path, contributions } = explainRow(tree, values)
  const decision = answerOf(probability, policy)
  const shown = (feature: number) => plainValue(tree, feature, values[feature] as number)
  const nameOf = (feature: number) => tree.features[feature]?.name ?? ''
  const weighed = mergeConditions(tree, path).map(({ feature, condition }) => ({
    feature: nameOf(feature),
    value: shown(feature),
    condition,
    contribution: contributions[feature] as number,
    marginContribution: contributions[feature] as number,
  }))
  const { listed, others } = pickReasons(decision, weighed)
  const flip = nearestLeaf(tree, values, thresholdToCross(decision, policy))
  const rules: Rule[] = rulesForRow(tree, values, decision === 'approved' || !flip ? undefined : flip.leaf)
  return {
    probability,
    decision,
    base,
    margin: probability,
    baseMargin: base,
    reasons: listed,
    others,
    rules: rules.map(({ feature, condition, satisfied }) => ({
      feature: nameOf(feature),
      value: shown(feature),
      condition,
      satisfied,
    })),
    anchor: null,
    counterfactual: (flip?.changes ?? []).map(({ feature, from, to }) => ({
      feature: nameOf(feature),
      from: plainValue(tree, feature, from),
      to: plainValue(tree, feature, to),
    })),
    counterfactualProbability: flip ? (tree.value[flip.leaf] as number) : null,
  }
}
