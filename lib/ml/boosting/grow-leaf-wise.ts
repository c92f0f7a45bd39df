import type { Feature } from '../frame.ts'
import type { GrownNode } from '../kernel/flatten-trees.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { childNodes } from '../kernel/score.ts'
import type { ScanNode, Split } from '../kernel/split.ts'
import { bestLeaf, type OpenLeaf } from './open-leaf.ts'

export interface LeafWiseOptions {
  maxLeaves: number
  maxDepth: number
  /** Features this tree may ask, ascending. */
  features: readonly number[] | undefined
  /** Runs before each node; throws to stop. */
  check: () => void
}

export interface GrownTree {
  root: GrownNode
  /** Left to right in no particular order; leaf i's rows are order[from..to). */
  leaves: OpenLeaf[]
}

/**
 * Grows one tree over order[0..rows), always splitting the leaf that gains most (best-first, Shi
 * 2007; LightGBM's leaf-wise growth). Only the smaller child's histogram is built; the sibling's is
 * what remains of the parent's. Needs `maxLeaves` slots.
 */
export function growLeafWise(
  kernel: Kernel,
  features: readonly Feature[],
  root: ScanNode,
  rows: number,
  options: LeafWiseOptions,
): GrownTree {
  const first = openLeaf(root, 0, rows, 0)
  const leaves = [first]
  let slots = 0
  const find = (leaf: OpenLeaf): void => {
    leaf.split = canSplit(leaf, options.maxDepth) ? kernel.scan(leaf.slot, leaf.node, options.features) : null
  }
  options.check()
  first.slot = slots++
  kernel.buildHistogram(0, rows, first.slot)
  find(first)
  for (let at = bestLeaf(leaves); at >= 0 && leaves.length < options.maxLeaves; at = bestLeaf(leaves)) {
    options.check()
    const parent = leaves[at] as OpenLeaf
    const [left, right] = splitLeaf(kernel, features, parent)
    leaves[at] = left
    leaves.push(right)
    const wanted = canSplit(left, options.maxDepth) || canSplit(right, options.maxDepth)
    if (!wanted || leaves.length === options.maxLeaves) continue
    const [small, large] = left.to - left.from <= right.to - right.from ? [left, right] : [right, left]
    large.slot = parent.slot
    small.slot = slots++
    kernel.buildHistogram(small.from, small.to, small.slot)
    kernel.subtract(large.slot, small.slot, large.slot)
    find(left)
    find(right)
  }
  return { root: first.grown, leaves }
}

function openLeaf(node: ScanNode, from: number, to: number, depth: number): OpenLeaf {
  const grown = { value: 0, count: to - from, approved: 0, gain: 0, split: null, left: null, right: null }
  return { grown, node, from, to, depth, slot: 0, split: null }
}

function canSplit({ node, from, to, depth }: OpenLeaf, maxDepth: number): boolean {
  return depth < maxDepth && to - from >= 2 && node.h >= 2 * node.minH
}

/** Moves the rows and hangs the children below the parent. */
function splitLeaf(kernel: Kernel, features: readonly Feature[], parent: OpenLeaf): [OpenLeaf, OpenLeaf] {
  const { from, to, grown, depth } = parent
  const split = parent.split as Split
  const middle = kernel.partition(from, to, split)
  const [leftNode, rightNode] = childNodes(parent.node, split, features[split.feature]?.monotone ?? 0)
  const left = openLeaf(leftNode, from, middle, depth + 1)
  const right = openLeaf(rightNode, middle, to, depth + 1)
  grown.split = split
  grown.left = left.grown
  grown.right = right.grown
  return [left, right]
}
