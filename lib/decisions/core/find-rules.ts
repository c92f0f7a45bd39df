import type { DecisionKind } from '@/db/constants/decisions'
import { anchorForRow, type Model, nearestLeaf, type Rule, rulesForRow } from '@/lib/ml'
import { type Policy, thresholdHeld, thresholdToCross } from './answer'
import type { Explaining } from './explain-decision'
import { plainValue } from './plain-value'
import type { Explained, StoredRule } from './stored-decision'

/**
 * One tree: the conditions of the row's own leaf, or of a row that is not approved those of the nearest approval, met
 * and lacking. An ensemble: an anchor, measured on training rows.
 */
export function findRules(
  model: Model,
  values: Float64Array,
  decision: DecisionKind,
  policy: Policy,
  { background }: Pick<Explaining, 'background'>,
): Pick<Explained, 'rules' | 'anchor'> {
  const stored = ({ feature, condition, satisfied }: Rule): StoredRule => ({
    feature: model.features[feature]?.name ?? '',
    value: plainValue(model, feature, values[feature] as number),
    condition,
    satisfied,
  })
  if (model.roots.length === 1) {
    const aim = decision === 'approved' ? null : nearestLeaf(model, values, thresholdToCross(decision, policy))
    return { rules: rulesForRow(model, values, aim?.leaf).map(stored), anchor: null }
  }
  if (!background) return { rules: [], anchor: null }
  const { rules, precision, coverage, rows } = anchorForRow(model, background, values, thresholdHeld(decision, policy))
  return { rules: rules.map(stored), anchor: { precision, coverage, rows } }
}
