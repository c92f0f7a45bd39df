import type { Feature } from '../frame.ts'
import { type ClassWeights, pairOf, rowsOf } from '../grow/class-weights.ts'
import { countNode } from '../grow/count-node.ts'
import { type FlatTree, writeSplit } from '../kernel/flatten-trees.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { childNodes, leafValue } from '../kernel/score.ts'
import type { ScanNode } from '../kernel/split.ts'
import { createRandom } from '../random.ts'
import { createCategoryOrder } from './category-order.ts'
import { drawRows } from './draw-rows.ts'
import { createFeatureSampler } from './feature-sampler.ts'
import { forestValue } from './forest-value.ts'
import type { ForestOptions } from './options.ts'
import type { OutOfBagSums } from './out-of-bag.ts'
import { seedOfTree } from './seed-of-tree.ts'
import { TreeScratch } from './tree-scratch.ts'

/** Row visits between two questions to `check`: a few milliseconds' work. */
const VISITS_A_CHECK = 500_000

/** Grows the tree of that number, in any order; the arrays are good until the next one. */
export type ForestGrower = (tree: number) => FlatTree

/**
 * Prepares growing over the rows of a kernel with `orderedCategories` (`labels` in their order). Each tree is the same whatever
 * was grown before it; what the rows it did not draw get from it is added to `outOfBag`.
 */
export function createForestGrower(
  kernel: Kernel,
  features: readonly Feature[],
  labels: Uint8Array,
  weights: ClassWeights,
  options: ForestOptions,
  outOfBag: OutOfBagSums,
  check: () => void,
): ForestGrower {
  const times = new Uint8Array(kernel.rows)
  const draws = Math.max(1, Math.round(options.rowShare * kernel.rows))
  const sampler = createFeatureSampler(features, options.nodeFeatures)
  const categories = createCategoryOrder(kernel)
  const scratch = new TreeScratch()
  let visits = 0

  /** Drawn rows first, the others after them, both ascending; returns how many were drawn. */
  const fillOrder = (): number => {
    const { order, pairs } = kernel
    let drawn = 0
    for (let row = 0; row < times.length; row++) if (times[row]) order[drawn++] = row
    let other = drawn
    for (let row = 0; row < times.length; row++) {
      const count = times[row] as number
      if (count) pairs[row] = pairOf(weights, labels[row] as number, count)
      else order[other++] = row
    }
    return drawn
  }

  const writeLeaf = (at: number, node: ScanNode, from: number, to: number): void => {
    const value = forestValue(leafValue(node, node.g, node.h))
    scratch.tree.value[at] = value
    scratch.tree.count[at] = rowsOf(weights, node.g, node.h).count
    for (let p = from; p < to; p++) {
      const row = kernel.order[p] as number
      outOfBag.sum[row] = (outOfBag.sum[row] as number) + value
      outOfBag.trees[row] = (outOfBag.trees[row] as number) + 1
    }
  }

  /** Drawn rows at order[from..to), the others at order[otherFrom..otherTo). */
  const grow = (
    node: ScanNode,
    from: number,
    to: number,
    otherFrom: number,
    otherTo: number,
    depth: number,
  ): number => {
    visits += to - from
    if (visits > VISITS_A_CHECK) {
      visits = 0
      check()
    }
    const at = scratch.add()
    const stops = depth === options.maxDepth || node.h < 2 * node.minH || node.g === 0 || node.g === node.h
    const cut = stops ? null : kernel.search(from, to, node, sampler.draw())
    if (!cut) {
      writeLeaf(at, node, otherFrom, otherTo)
      return at
    }
    const middle = kernel.partition(from, to, cut)
    const otherMiddle = otherFrom < otherTo ? kernel.partition(otherFrom, otherTo, cut) : otherFrom
    const split = categories.asSubset(cut)
    writeSplit(scratch.tree, at, split, kernel.features, scratch.subsets)
    const [leftNode, rightNode] = childNodes(node, split, features[split.feature]?.monotone ?? 0)
    const left = grow(leftNode, from, middle, otherFrom, otherMiddle, depth + 1)
    const right = grow(rightNode, middle, to, otherMiddle, otherTo, depth + 1)
    const { tree } = scratch
    const [leftCount, rightCount] = [tree.count[left] as number, tree.count[right] as number]
    const sum = leftCount * (tree.value[left] as number) + rightCount * (tree.value[right] as number)
    tree.left[at] = left
    tree.right[at] = right
    tree.count[at] = leftCount + rightCount
    tree.value[at] = sum / (leftCount + rightCount)
    tree.gain[at] = 2 * split.gain
    return at
  }

  return (tree) => {
    const random = createRandom(seedOfTree(options.seed, tree))
    drawRows(times, draws, random)
    sampler.restart(random)
    const drawn = fillOrder()
    categories.arrange(drawn)
    const total = kernel.sum(0, drawn)
    const rowWeight = total.h / draws
    const root = countNode(total, { minLeaf: options.minLeaf, priorRows: 0 }, rowWeight)
    scratch.restart()
    grow(root, 0, drawn, drawn, kernel.rows, 0)
    return scratch.view()
  }
}
