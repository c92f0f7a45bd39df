import { type Model, NODE } from '../model.ts'
import { predictRow } from '../predict/predict-row.ts'
import { probabilityOf } from '../predict/probability-of.ts'
import { inRegion, type Region } from './condition.ts'
import { moveCost, moveInto } from './move-into.ts'
import { nodeShares } from './node-shares.ts'
import { regionsOfLeaf } from './region-of-node.ts'

export interface Change {
  /** Index into the model's features. */
  feature: number
  /** NaN when the row misses the value. */
  from: number
  to: number
}

export interface CounterfactualOptions {
  /** Features that may change; all by default. */
  actionable?: ReadonlySet<number>
  /** Features that must stay as they are. */
  frozen?: ReadonlySet<number>
}

export function mayChange({ actionable, frozen }: CounterfactualOptions, feature: number): boolean {
  return (actionable?.has(feature) ?? true) && !frozen?.has(feature)
}

/**
 * For a model of one tree: the leaf on the other side of `threshold` that takes the fewest changed
 * features, then the smallest sum of moves in units of each feature's scale (ties: the earlier
 * leaf). A monotone feature moves only the way that can help. Null when no leaf can be reached.
 */
export function nearestLeaf(
  model: Model,
  values: Float64Array,
  threshold: number,
  options: CounterfactualOptions = {},
): { leaf: number; changes: Change[] } | null {
  const approved = predictRow(model, values) >= threshold
  const { parent } = nodeShares(model)
  let best: { leaf: number; changes: Change[] } | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (let leaf = 0; leaf < model.kind.length; leaf++) {
    if (model.kind[leaf] !== NODE.leaf) continue
    const probability = probabilityOf(model, model.base + model.weight * (model.value[leaf] as number))
    if (probability >= threshold === approved) continue
    const changes = changesInto(model, values, regionsOfLeaf(model, leaf, parent), approved ? -1 : 1, options)
    if (!changes || (best && changes.length > best.changes.length)) continue
    const cost = changes.reduce((sum, { feature, from, to }) => sum + moveCost(model, feature, from, to), 0)
    if (best && changes.length === best.changes.length && cost >= bestCost) continue
    best = { leaf, changes }
    bestCost = cost
  }
  return best
}

function changesInto(
  model: Model,
  values: Float64Array,
  regions: Map<number, Region>,
  toward: number,
  options: CounterfactualOptions,
): Change[] | null {
  const changes: Change[] = []
  for (const [feature, region] of regions) {
    const from = values[feature] as number
    if (inRegion(model, feature, region, from)) continue
    const direction = (model.features[feature]?.monotone ?? 0) * toward
    const to = mayChange(options, feature) ? moveInto(model, feature, region, from, direction) : null
    if (to === null) return null
    changes.push({ feature, from, to })
  }
  return changes
}
