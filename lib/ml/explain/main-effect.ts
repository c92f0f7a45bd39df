import { type Model, NODE } from '../model.ts'
import { nodeShares } from './node-shares.ts'
import type { Sweep } from './sweep-feature.ts'
import { sweepPlan } from './sweep-plan.ts'

/** Edges and categories looked at between two turns for others: some milliseconds. */
const PIECE = 400_000

const known = new WeakMap<Model, Sweep[]>()

/**
 * The margin as a function of one feature with all others unknown (each sends a row both ways by the
 * training rows' shares): what the feature does in general rather than for one row. Kept per model.
 */
export function mainEffect(model: Model, feature: number): Sweep {
  const pieces = prepareMainEffects(model)
  while (!pieces.next().done);
  return known.get(model)?.[feature] as Sweep
}

/**
 * Fills what `mainEffect` answers from, of all features in one pass over the nodes, handing over every few
 * milliseconds. A node that asks a feature puts its children's means in place of its own, for those values of the
 * feature that lead to it, as heavily as the other questions above let rows through: one entry in the differences
 * between neighbouring slots (one a category), summed up at the end.
 */
export function* prepareMainEffects(model: Model): Generator<void, void> {
  if (known.has(model)) return
  const deltas = new Float64Array(sweepPlan(model).starts.at(-1) as number)
  yield
  const mean = meansBelow(model)
  yield
  const add = adder(model, mean, deltas)
  let work = 0
  for (let node = 0; node < model.kind.length; node++) {
    if (model.kind[node] !== NODE.leaf) work += add(node)
    if (work < PIECE) continue
    work = 0
    yield
  }
  known.set(model, summedUp(model, mean, deltas))
}

/** Mean of the leaves below each node by shares. */
function meansBelow(model: Model): Float64Array {
  const { share } = nodeShares(model)
  const mean = model.value.slice()
  for (let node = model.kind.length - 1; node >= 0; node--) {
    if (model.kind[node] === NODE.leaf) continue
    const [left, right] = [model.left[node] as number, model.right[node] as number]
    mean[node] = (share[left] as number) * (mean[left] as number) + (share[right] as number) * (mean[right] as number)
  }
  return mean
}

/** Adds one node's entry to its feature's slots; tells how much it looked at. */
function adder(model: Model, mean: Float64Array, deltas: Float64Array): (node: number) => number {
  const { kind, feature, left, right, missingLeft, subset, subsets } = model
  const { starts, regions, cut, words, knownBits } = sweepPlan(model)
  const { share, parent } = nodeShares(model)
  const isCategory = Uint8Array.from(model.features, ({ type }) => (type === 'category' ? 1 : 0))
  const bits = new Uint32Array(knownBits.length)

  const put = (slot: number, move: number): void => {
    deltas[slot] = (deltas[slot] as number) + move
  }

  /** Keeps of the feature's categories those that the node sends left or right. */
  function keep(node: number, toLeft: boolean, first: number, end: number): void {
    const from = subset[node] as number
    for (let w = first; w < end; w++) {
      const goes = kind[node] === NODE.missing ? 0xffffffff : (subsets[from + w - first] as number)
      bits[w] = (bits[w] as number) & (toLeft ? goes : ~goes)
    }
  }

  return (node) => {
    const f = feature[node] as number
    const [start, size] = [starts[f] as number, regions[f] as number]
    const [first, end] = [words[f] as number, words[f + 1] as number]
    const category = isCategory[f] === 1
    if (category) for (let w = first; w < end; w++) bits[w] = knownBits[w] as number
    let [a, b, miss, weight, work] = [0, size, true, 1, 1]
    for (let child = node, over = parent[node] as number; over >= 0; child = over, over = parent[over] as number) {
      work++
      if (feature[over] !== f) {
        weight *= share[child] as number
        continue
      }
      const toLeft = left[over] === child
      const absence = kind[over] === NODE.missing
      if ((missingLeft[over] === 1 && !absence) !== toLeft) miss = false
      if (category) keep(over, toLeft, first, end)
      else {
        const at = absence ? size : (cut[over] as number) + 1
        if (toLeft) b = Math.min(b, at)
        else a = Math.max(a, at)
      }
    }
    if (weight === 0) return work
    const own = mean[node] as number
    const toLeft = weight * ((mean[left[node] as number] as number) - own)
    const toRight = weight * ((mean[right[node] as number] as number) - own)
    const absence = kind[node] === NODE.missing
    if (miss) put(start + size + 1, missingLeft[node] === 1 && !absence ? toLeft : toRight)
    if (!category) {
      if (a >= b) return work
      const at = absence ? b : Math.min(b, Math.max(a, (cut[node] as number) + 1))
      put(start + a, toLeft)
      put(start + at, toRight - toLeft)
      put(start + b, -toRight)
      return work
    }
    for (let w = first; w < end; w++) {
      const goes = absence ? 0xffffffff : (subsets[(subset[node] as number) + w - first] as number)
      for (let rest = (bits[w] as number) | 0; rest !== 0; rest &= rest - 1, work++) {
        const bit = rest & -rest
        put(start + 32 * (w - first) + 31 - Math.clz32(bit), (goes & bit) !== 0 ? toLeft : toRight)
      }
    }
    return work
  }
}

function summedUp(model: Model, mean: Float64Array, deltas: Float64Array): Sweep[] {
  const { cuts, starts, regions } = sweepPlan(model)
  const middle = model.roots.reduce((sum, root) => sum + (mean[root] as number), 0)
  const at = (moved: number): number => model.base + model.weight * (middle + moved)
  return model.features.map(({ type, profile }, feature) => {
    const start = starts[feature] as number
    const end = start + (regions[feature] as number)
    const missing = at(deltas[end + 1] as number)
    let sum = 0
    const margins = deltas.slice(start, end).map((delta, slot) => {
      if (type === 'category') return (profile.categoryCounts[slot] ?? 0) > 0 ? at(delta) : missing
      sum += delta
      return at(sum)
    })
    return { feature, cuts: cuts[feature] as Float64Array, margins, missing, reference: at(0) }
  })
}
