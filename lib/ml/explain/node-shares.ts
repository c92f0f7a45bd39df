import { type Model, NODE } from '../model.ts'
import { parentsOf } from './region-of-node.ts'

/** Where each node hangs and how the training rows divide over them; once a model. */
export interface NodeShares {
  /** −1 for a root. */
  parent: Int32Array
  /** Share of the parent's training rows that came here; halves where the parent had none. */
  share: Float64Array
  /** Past the last node of each tree. */
  ends: Uint32Array
}

const known = new WeakMap<Model, NodeShares>()

export function nodeShares(model: Model): NodeShares {
  const found = known.get(model)
  if (found) return found
  const parent = parentsOf(model)
  const share = new Float64Array(model.kind.length).fill(1)
  for (let node = 0; node < model.kind.length; node++) {
    if (model.kind[node] === NODE.leaf) continue
    const left = model.left[node] as number
    const right = model.right[node] as number
    const rows = (model.count[left] as number) + (model.count[right] as number)
    share[left] = rows > 0 ? (model.count[left] as number) / rows : 0.5
    share[right] = rows > 0 ? (model.count[right] as number) / rows : 0.5
  }
  const ends = Uint32Array.from(model.roots, (_, t) => model.roots[t + 1] ?? model.kind.length)
  const made = { parent, share, ends }
  known.set(model, made)
  return made
}
