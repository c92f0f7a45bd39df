import { type Model, NODE } from '../model.ts'
import { goesLeft } from '../predict/find-leaf.ts'
import { predictMargin } from '../predict/predict-row.ts'
import { nodeShares } from './node-shares.ts'
import { gaussLegendre, type Quadrature } from './quadrature.ts'
import { type ShapPlan, shapPlan } from './shap-plan.ts'

export interface ShapRow {
  /** The model's mean margin, the same for every row. */
  base: number
  /** As `predictMargin` gives it. */
  margin: number
  /** One a feature, in margin units; base + Σ = margin within 1e-9. 0 for a feature never asked. */
  contributions: Float64Array
}

/**
 * Exact path-dependent TreeSHAP of one row (model's feature order): the Shapley values of the game
 * in which a feature not yet known sends a row both ways by the training rows' shares (Lundberg et
 * al. 2020, algorithm 2).
 *
 * A leaf whose path asks the features k with shares z_k, met by the row (o_k = 1) or not (0), gives
 * feature i the sum over subsets value · (o_i − z_i) · ∫₀¹ Π_(k≠i) (o_k t + z_k (1 − t)) dt, since
 * the Shapley weight s! (d−1−s)! ÷ d! is ∫ t^s (1−t)^(d−1−s) dt. A Gauss–Legendre rule with d ÷ 2
 * points is exact for that polynomial; one pass down the nodes multiplies the factors at each point
 * and one pass up adds the leaves and credits each edge: O(nodes · d) instead of O(leaves · d²).
 */
export function shapRow(model: Model, values: Float64Array): ShapRow {
  const plan = shapPlan(model)
  const contributions = new Float64Array(model.features.length)
  const { ends, parent } = nodeShares(model)
  for (let t = 0; t < model.roots.length; t++) {
    const root = model.roots[t] as number
    const end = ends[t] as number
    if (end - root === 1) continue
    const rule = gaussLegendre(plan.points[t] as number)
    spread(model, values, plan, rule, root, end)
    gather(model, plan, rule, parent, root, end, contributions)
  }
  for (let f = 0; f < contributions.length; f++) contributions[f] = model.weight * (contributions[f] as number)
  return { base: plan.base, margin: predictMargin(model, values), contributions }
}

/** Down: at each point the product of the factors on the way to the node. */
function spread(
  model: Model,
  values: Float64Array,
  plan: ShapPlan,
  { at, rest }: Quadrature,
  root: number,
  end: number,
): void {
  const { held, on, above, share } = plan
  const { kind, feature, threshold, missingLeft, left, right } = model
  const points = at.length
  for (let q = 0; q < points; q++) held[q] = 1
  for (let node = root; node < end; node++) {
    const what = kind[node] as number
    if (what === NODE.leaf) continue
    const value = values[feature[node] as number] as number
    const toLeft =
      what === NODE.number
        ? value - value === 0
          ? value <= (threshold[node] as number)
          : missingLeft[node] === 1
        : goesLeft(model, node, value)
    const from = (node - root) * points
    for (let side = 0; side < 2; side++) {
      const child = (side === 0 ? left[node] : right[node]) as number
      const same = above[child] as number
      const met = same < 0 || on[same - root] === 1
      const own = met && toLeft === (side === 0) ? 1 : 0
      on[child - root] = own
      const z = share[child] as number
      const to = (child - root) * points
      if (same < 0) {
        for (let q = 0; q < points; q++) {
          held[to + q] = (held[from + q] as number) * (own * (at[q] as number) + z * (rest[q] as number))
        }
        continue
      }
      const old = share[same] as number
      if (!met) {
        // Neither this edge nor the one above: only the share changes; 0 of 0 rows stay none.
        const ratio = old === 0 ? 0 : z / old
        for (let q = 0; q < points; q++) held[to + q] = (held[from + q] as number) * ratio
        continue
      }
      for (let q = 0; q < points; q++) {
        const t = at[q] as number
        const r = rest[q] as number
        held[to + q] = ((held[from + q] as number) * (own * t + z * r)) / (t + old * r)
      }
    }
  }
}

/** Up: leaves add up, and each edge gives its feature what it changes against the edge above. */
function gather(
  model: Model,
  plan: ShapPlan,
  { at, rest, weight, weightOverRest }: Quadrature,
  parent: Int32Array,
  root: number,
  end: number,
  contributions: Float64Array,
): void {
  const { held, on, above, share } = plan
  const points = at.length
  for (let node = end - 1; node > root; node--) {
    const here = (node - root) * points
    if (model.kind[node] === NODE.leaf) {
      const value = model.value[node] as number
      for (let q = 0; q < points; q++) held[here + q] = value * (held[here + q] as number)
    } else {
      const a = ((model.left[node] as number) - root) * points
      const b = ((model.right[node] as number) - root) * points
      for (let q = 0; q < points; q++) held[here + q] = (held[a + q] as number) + (held[b + q] as number)
    }
    const same = above[node] as number
    const met = on[node - root] === 1
    const metAbove = same >= 0 && on[same - root] === 1
    if (!met && same >= 0 && !metAbove) continue
    const z = share[node] as number
    const old = same < 0 ? 1 : (share[same] as number)
    let sum = 0
    if (met) {
      for (let q = 0; q < points; q++) {
        sum +=
          ((1 - z) * (weight[q] as number) * (held[here + q] as number)) / ((at[q] as number) + z * (rest[q] as number))
      }
    } else {
      for (let q = 0; q < points; q++) sum -= (weightOverRest[q] as number) * (held[here + q] as number)
    }
    if (metAbove) {
      for (let q = 0; q < points; q++) {
        sum -=
          ((1 - old) * (weight[q] as number) * (held[here + q] as number)) /
          ((at[q] as number) + old * (rest[q] as number))
      }
    }
    const asked = model.feature[parent[node] as number] as number
    contributions[asked] = (contributions[asked] as number) + sum
  }
}
