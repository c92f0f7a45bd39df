import { type Model, NODE } from '../model.ts'
import { findLeaf, goesLeft } from '../predict/find-leaf.ts'
import { MAX_DEPTH } from '../tree/options.ts'
import { nodeShares } from './node-shares.ts'
import { sweepPlan } from './sweep-plan.ts'

/** Margins along every feature of one row; lives in the sweeper until its next row. */
export interface RowSweeps {
  /** The row's own margin. */
  margin: number
  /** One a slot of the plan: the margin were the feature's value there, all else as it is. */
  margins: Float64Array
  /** Mean of each feature's sweep by the training rows' shares (TreeSHAP's value without it). */
  reference: Float64Array
  /** Nodes looked at, a measure of the work. */
  visits: number
}

export type Sweeper = (values: Float64Array, only?: Uint8Array) => RowSweeps

const sweepers = new WeakMap<Model, Sweeper>()

/** The model's sweeper, made once; its answers share memory, so read one before asking the next. */
export function sweeperOf(model: Model): Sweeper {
  const found = sweepers.get(model)
  if (found) return found
  const made = createSweeper(model)
  sweepers.set(model, made)
  return made
}

/**
 * One traversal for all features (or those flagged in `only`): each tree's path is walked, and at
 * each of its nodes the other side too, where only the asked feature's value may differ from the
 * row's; a leaf found there adds its difference to the regions of values that lead to it.
 */
function createSweeper(model: Model): Sweeper {
  const { kind, feature, left, right, missingLeft, subset, subsets, value } = model
  const { starts, regions, cut, words, knownBits } = sweepPlan(model)
  const { share } = nodeShares(model)
  const count = model.features.length
  const isCategory = Uint8Array.from(model.features, ({ type }) => (type === 'category' ? 1 : 0))
  const widest = words.reduce((most, at, f) => Math.max(most, (words[f + 1] ?? at) - at), 0)
  const deltas = new Float64Array(starts[count] as number)
  const margins = new Float64Array(deltas.length)
  const reference = new Float64Array(count)
  // What earlier nodes of the same path leave of each feature; valid where `tree` names the tree.
  const tree = new Int32Array(count)
  const low = new Int32Array(count)
  const high = new Int32Array(count)
  const missing = new Uint8Array(count)
  const weight = new Float64Array(count)
  const pathBits = new Uint32Array(knownBits.length)
  const stack = new Uint32Array((MAX_DEPTH + 2) * widest)
  let row: Float64Array = new Float64Array(0)
  let asked = 0
  let own = 0
  let lifted = 0
  let visits = 0

  function add(node: number, miss: boolean, share: number): number {
    const move = (value[node] as number) - own
    lifted += share * move
    if (miss) {
      const slot = (starts[asked + 1] as number) - 1
      deltas[slot] = (deltas[slot] as number) + move
    }
    return move
  }

  /** Below a node reached by intervals [a, b) of the asked number, and missing if `miss`. */
  function numbers(from: number, a: number, b: number, miss: boolean, part: number): void {
    let node = from
    for (;;) {
      visits++
      const what = kind[node]
      if (what === NODE.leaf) {
        const move = add(node, miss, part)
        if (a >= b) return
        const slot = starts[asked] as number
        deltas[slot + a] = (deltas[slot + a] as number) + move
        deltas[slot + b] = (deltas[slot + b] as number) - move
        return
      }
      const [l, r] = [left[node] as number, right[node] as number]
      if (feature[node] !== asked) {
        node = goesLeft(model, node, row[feature[node] as number] as number) ? l : r
        continue
      }
      const at = what === NODE.missing ? b : (cut[node] as number) + 1
      const missLeft = miss && missingLeft[node] === 1 && what !== NODE.missing
      const missRight = miss && !missLeft
      const toLeft = a < Math.min(b, at) || missLeft
      const toRight = Math.max(a, at) < b || missRight
      if (toLeft && toRight) {
        numbers(l, a, Math.min(b, at), missLeft, part * (share[l] as number))
        a = Math.max(a, at)
        miss = missRight
        part *= share[r] as number
      }
      node = toRight ? r : l
    }
  }

  /** Below a node reached by the categories in the stack at `depth`, and missing if `miss`. */
  function categories(from: number, depth: number, miss: boolean, part: number): void {
    const size = (words[asked + 1] as number) - (words[asked] as number)
    const here = depth * widest
    let node = from
    for (;;) {
      visits++
      if (kind[node] === NODE.leaf) {
        const move = add(node, miss, part)
        for (let w = 0; w < size; w++) addBits(stack[here + w] as number, (starts[asked] as number) + 32 * w, move)
        return
      }
      const [l, r] = [left[node] as number, right[node] as number]
      if (feature[node] !== asked) {
        node = goesLeft(model, node, row[feature[node] as number] as number) ? l : r
        continue
      }
      const missLeft = miss && missingLeft[node] === 1 && kind[node] !== NODE.missing
      const missRight = miss && !missLeft
      const [some, others] = divide(node, stack, here, here + widest, size)
      if ((some || missLeft) && (others || missRight)) {
        categories(l, depth + 1, missLeft, part * (share[l] as number))
        divide(node, stack, here, here + widest, size)
        for (let w = 0; w < size; w++) {
          stack[here + w] = (stack[here + w] as number) & ~(stack[here + widest + w] as number)
        }
        miss = missRight
        part *= share[r] as number
        node = r
      } else node = some || missLeft ? l : r
    }
  }

  /** Writes the categories of `from` that go left at `to`; tells whether some go left, some right. */
  function divide(node: number, bits: Uint32Array, from: number, to: number, size: number): [boolean, boolean] {
    let some = 0
    let others = 0
    const start = kind[node] === NODE.missing ? -1 : (subset[node] as number)
    for (let w = 0; w < size; w++) {
      const all = bits[from + w] as number
      const goes = start < 0 ? all : all & (subsets[start + w] as number)
      stack[to + w] = goes
      some |= goes
      others |= all & ~goes
    }
    return [some !== 0, others !== 0]
  }

  function addBits(bits: number, slot: number, move: number): void {
    for (let rest = bits | 0; rest !== 0; rest &= rest - 1) {
      const at = slot + 31 - Math.clz32(rest & -rest)
      deltas[at] = (deltas[at] as number) + move
    }
  }

  /** At a node on the path: look down the other side, then narrow the feature to the row's side. */
  function beside(node: number, toLeft: boolean): void {
    const f = feature[node] as number
    const [ownSide, other] = (toLeft ? [left[node], right[node]] : [right[node], left[node]]) as [number, number]
    const miss = missing[f] === 1
    const missLeft = miss && missingLeft[node] === 1 && kind[node] !== NODE.missing
    const missOther = miss && missLeft !== toLeft
    const part = (weight[f] as number) * (share[other] as number)
    asked = f
    lifted = 0
    let found = missOther
    if (isCategory[f]) {
      const first = words[f] as number
      const size = (words[f + 1] as number) - first
      divide(node, pathBits, first, 0, size)
      for (let w = 0; w < size; w++) {
        const all = pathBits[first + w] as number
        const goes = stack[w] as number
        pathBits[first + w] = toLeft ? goes : all & ~goes
        stack[w] = toLeft ? all & ~goes : goes
        if (stack[w] !== 0) found = true
      }
      if (found) categories(other, 0, missOther, part)
    } else {
      const [a, b] = [low[f] as number, high[f] as number]
      const at = kind[node] === NODE.missing ? b : Math.min(b, Math.max(a, (cut[node] as number) + 1))
      found ||= toLeft ? at < b : a < at
      if (found) numbers(other, toLeft ? at : a, toLeft ? b : at, missOther, part)
      if (toLeft) high[f] = at
      else low[f] = at
    }
    missing[f] = miss && !missOther ? 1 : 0
    if (!found) return
    reference[f] = (reference[f] as number) + lifted
    weight[f] = (weight[f] as number) * (share[ownSide] as number)
  }

  function enter(f: number, t: number): void {
    if (tree[f] === t) return
    tree[f] = t
    low[f] = 0
    high[f] = regions[f] as number
    missing[f] = 1
    weight[f] = 1
    for (let w = words[f] as number; w < (words[f + 1] as number); w++) pathBits[w] = knownBits[w] as number
  }

  return (values, only) => {
    row = values
    visits = 0
    deltas.fill(0)
    reference.fill(0)
    tree.fill(-1)
    let sum = 0
    for (let t = 0; t < model.roots.length; t++) {
      let node = model.roots[t] as number
      const leaf = findLeaf(model, values, node)
      own = value[leaf] as number
      sum += own
      while (node !== leaf) {
        visits++
        const f = feature[node] as number
        const toLeft = goesLeft(model, node, values[f] as number)
        if (!only || only[f] === 1) {
          enter(f, t)
          beside(node, toLeft)
        }
        node = (toLeft ? left[node] : right[node]) as number
      }
    }
    const margin = model.base + model.weight * sum
    for (let f = 0; f < count; f++) {
      if (only && only[f] !== 1) continue
      const start = starts[f] as number
      const end = (starts[f + 1] as number) - 1
      let run = 0
      for (let slot = start; slot < end; slot++) {
        run = isCategory[f] ? (deltas[slot] as number) : run + (deltas[slot] as number)
        margins[slot] = margin + model.weight * run
      }
      margins[end] = margin + model.weight * (deltas[end] as number)
      reference[f] = margin + model.weight * (reference[f] as number)
    }
    return { margin, margins, reference, visits }
  }
}
