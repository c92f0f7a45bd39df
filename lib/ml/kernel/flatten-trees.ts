import type { BinnedFeature } from '../bins/bin-columns.ts'
import type { Feature } from '../frame.ts'
import { type Model, NODE } from '../model.ts'
import type { Split } from './split.ts'

/** A node while a tree grows. `split` null: a leaf. */
export interface GrownNode {
  /** What the model's `value`, `count`, `approved` and `gain` say of the node. */
  value: number
  count: number
  approved: number
  gain: number
  split: Split | null
  left: GrownNode | null
  right: GrownNode | null
}

/** One tree's arrays; children and subsets are numbered from the tree's own start. */
export type FlatTree = Pick<
  Model,
  | 'kind'
  | 'feature'
  | 'threshold'
  | 'missingLeft'
  | 'left'
  | 'right'
  | 'value'
  | 'count'
  | 'approved'
  | 'gain'
  | 'subset'
  | 'subsets'
>

type Trees = FlatTree & Pick<Model, 'features' | 'roots'>

/**
 * Grown trees as a model's flat arrays: tree after tree, each depth-first, left before right.
 * `binned` is the kernel's features; without `withApproved` that array is empty. Where the trees
 * are many and large, `flattenTree` each as it is grown and `joinTrees` at the end.
 */
export function flattenTrees(
  trees: readonly GrownNode[],
  binned: readonly BinnedFeature[],
  features: readonly Feature[],
  withApproved: boolean,
): Trees {
  const flat = trees.map((tree) => flattenTree(tree, binned, withApproved))
  return joinTrees(flat, binned, features)
}

/** One grown tree as flat arrays. */
export function flattenTree(root: GrownNode, binned: readonly BinnedFeature[], withApproved: boolean): FlatTree {
  const flat = emptyTree(countNodes(root), withApproved, 0)
  const subsets: number[] = []
  let next = 0
  const place = (node: GrownNode): number => {
    const at = next++
    flat.value[at] = node.value
    flat.count[at] = node.count
    if (withApproved) flat.approved[at] = node.approved
    const { split, left, right } = node
    if (!split || !left || !right) return at
    flat.gain[at] = node.gain
    writeSplit(flat, at, split, binned, subsets)
    flat.left[at] = place(left)
    flat.right[at] = place(right)
    return at
  }
  place(root)
  flat.subsets = Uint32Array.from(subsets)
  return flat
}

/** What a node's split asks, into the node's places; a category's words are added to `subsets`. */
export function writeSplit(
  flat: FlatTree,
  at: number,
  split: Split,
  binned: readonly BinnedFeature[],
  subsets: number[],
): void {
  const own = binned[split.feature] as BinnedFeature
  flat.kind[at] = split.kind
  flat.feature[at] = split.feature
  flat.missingLeft[at] = split.missingLeft ? 1 : 0
  if (split.kind === NODE.number) flat.threshold[at] = own.edges[split.bin] as number
  if (split.kind !== NODE.category) return
  flat.subset[at] = subsets.length
  subsets.push(...subsetWords(split, own))
}

/** Flat trees one after another, with the features as the model keeps them. */
export function joinTrees(
  trees: readonly FlatTree[],
  binned: readonly BinnedFeature[],
  features: readonly Feature[],
): Trees {
  const total = (length: (tree: FlatTree) => number): number => trees.reduce((sum, tree) => sum + length(tree), 0)
  const nodes = total((tree) => tree.kind.length)
  const joined = emptyTree(
    nodes,
    total((tree) => tree.approved.length) > 0,
    total((tree) => tree.subsets.length),
  )
  const roots = new Uint32Array(trees.length)
  let at = 0
  let word = 0
  trees.forEach((tree, t) => {
    roots[t] = at
    for (const key of COPIED) joined[key].set(tree[key], at)
    if (tree.approved.length > 0) joined.approved.set(tree.approved, at)
    moveInto(joined.left, tree.left, at, at)
    moveInto(joined.right, tree.right, at, at)
    moveInto(joined.subset, tree.subset, at, word)
    joined.subsets.set(tree.subsets, word)
    at += tree.kind.length
    word += tree.subsets.length
  })
  return { ...joined, roots, features: modelFeatures(binned, features) }
}

/** The features as a model keeps them. */
export function modelFeatures(binned: readonly BinnedFeature[], features: readonly Feature[]): Model['features'] {
  return features.map((feature, f) => ({
    ...feature,
    categories: [...feature.categories],
    profile: (binned[f] as BinnedFeature).profile,
  }))
}

const COPIED = ['kind', 'feature', 'threshold', 'missingLeft', 'value', 'count', 'gain'] as const

/** Copies to `into` from `at` on, adding `by` to all but the −1s. */
export function moveInto(into: Int32Array, from: Int32Array, at: number, by: number): void {
  for (let i = 0; i < from.length; i++) {
    const number = from[i] as number
    into[at + i] = number < 0 ? number : number + by
  }
}

/** Leaves of value 0, and `words` words of subsets. */
export function emptyTree(nodes: number, withApproved: boolean, words: number): FlatTree {
  return {
    kind: new Uint8Array(nodes),
    feature: new Int32Array(nodes).fill(-1),
    threshold: new Float64Array(nodes),
    missingLeft: new Uint8Array(nodes),
    left: new Int32Array(nodes).fill(-1),
    right: new Int32Array(nodes).fill(-1),
    value: new Float64Array(nodes),
    count: new Uint32Array(nodes),
    approved: new Uint32Array(withApproved ? nodes : 0),
    gain: new Float64Array(nodes),
    subset: new Int32Array(nodes).fill(-1),
    subsets: new Uint32Array(words),
  }
}

/** Bit c = category c goes left; a category training never saw follows the missing rows. */
function subsetWords(split: Split, binned: BinnedFeature): number[] {
  const binOf = binned.binOf ?? new Int16Array(0)
  const words = new Array<number>(Math.ceil(binOf.length / 32)).fill(0)
  const left = new Set(split.leftBins)
  binOf.forEach((bin, category) => {
    if (!(bin < 0 ? split.missingLeft : left.has(bin))) return
    words[category >>> 5] = ((words[category >>> 5] as number) | (1 << (category & 31))) >>> 0
  })
  return words
}

function countNodes(node: GrownNode): number {
  return 1 + (node.left ? countNodes(node.left) : 0) + (node.right ? countNodes(node.right) : 0)
}
