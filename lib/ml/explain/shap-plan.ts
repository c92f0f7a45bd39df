import { type Model, NODE } from '../model.ts'
import { nodeShares } from './node-shares.ts'

/** What TreeSHAP needs of a model and not of a row. */
export interface ShapPlan {
  /** Mean margin by the training rows' shares: base + weight · Σ over trees. */
  base: number
  /** Node below the nearest edge above that asks the same feature; −1 when there is none. */
  above: Int32Array
  /** Product of the shares of all edges down to the node that ask the feature of the last one. */
  share: Float64Array
  /** Quadrature points each tree needs: half the most features on one path. */
  points: Uint8Array
  /** Scratch for one tree: points × nodes, and a flag a node. */
  held: Float64Array
  on: Uint8Array
}

const plans = new WeakMap<Model, ShapPlan>()

export function shapPlan(model: Model): ShapPlan {
  const found = plans.get(model)
  if (found) return found
  const { parent, share: local, ends } = nodeShares(model)
  const size = model.kind.length
  const above = new Int32Array(size).fill(-1)
  const share = new Float64Array(size).fill(1)
  const reach = new Float64Array(size).fill(1)
  const features = new Uint8Array(size)
  const points = new Uint8Array(model.roots.length)
  let expected = 0
  let scratch = 0
  let widest = 0
  model.roots.forEach((root, t) => {
    const end = ends[t] as number
    let most = 0
    let mean = 0
    for (let node = root; node < end; node++) {
      const over = parent[node] as number
      if (over >= 0) {
        const same = edgeAbove(model, parent, over)
        above[node] = same
        share[node] = (local[node] as number) * (same < 0 ? 1 : (share[same] as number))
        reach[node] = (local[node] as number) * (reach[over] as number)
        features[node] = (features[over] as number) + (same < 0 ? 1 : 0)
      }
      most = Math.max(most, features[node] as number)
      if (model.kind[node] === NODE.leaf) mean += (reach[node] as number) * (model.value[node] as number)
    }
    expected += mean
    points[t] = Math.max(1, Math.ceil(most / 2))
    scratch = Math.max(scratch, (points[t] as number) * (end - root))
    widest = Math.max(widest, end - root)
  })
  const base = model.base + model.weight * expected
  const plan = { base, above, share, points, held: new Float64Array(scratch), on: new Uint8Array(widest) }
  plans.set(model, plan)
  return plan
}

function edgeAbove(model: Model, parent: Int32Array, asking: number): number {
  const feature = model.feature[asking]
  for (let node = asking; (parent[node] as number) >= 0; node = parent[node] as number) {
    if (model.feature[parent[node] as number] === feature) return node
  }
  return -1
}
