import type { BinnedFrame } from '../bins/bin-frame.ts'
import type { Feature } from '../frame.ts'
import { NODE } from '../model.ts'
import { buildHistogram, POSITIVE, subtractHistogram } from './histogram.ts'
import { leafValue, type NodeContext } from './node-context.ts'
import type { TreeOptions } from './options.ts'
import { partition } from './partition.ts'
import { scanCategories } from './scan-categories.ts'
import { scanNumbers } from './scan-numbers.ts'
import { noSplit, type Split } from './split.ts'

/** A node while the tree grows. `split` null: a leaf. */
export interface GrownNode {
  rows: number
  positives: number
  value: number
  split: Split | null
  left: GrownNode | null
  right: GrownNode | null
}

interface GrowHooks {
  /** Called with the number of training rows that have reached their leaf. */
  onRowsDone: (rows: number) => void
  /** Called before every node; throws to stop. */
  check: () => void
}

/**
 * Grows depth-first from binned rows (`labels` in the frame's row order). Only the smaller child's
 * histogram is built; the sibling's is what remains of the parent's.
 */
export function growTree(
  frame: BinnedFrame,
  features: Feature[],
  labels: Uint8Array,
  options: TreeOptions,
  hooks: GrowHooks,
): GrownNode {
  const packed = Float64Array.from(labels, (label) => 1 + label * POSITIVE)
  const order = Uint32Array.from({ length: frame.rows }, (_, i) => i)
  const spare = new Uint32Array(frame.rows)
  const pool: Float64Array[] = []
  const take = (): Float64Array => pool.pop() ?? new Float64Array(frame.histogramSize)
  const give = (histogram: Float64Array | null): void => {
    if (histogram) pool.push(histogram)
  }
  const total = labels.reduce((sum, label) => sum + label, 0)
  const prior = total / frame.rows
  let done = 0

  const mayGrow = (rows: number, positives: number, depth: number): boolean =>
    depth < options.maxDepth && rows >= 2 * options.minLeaf && positives > 0 && positives < rows

  const grow = (node: NodeContext, from: number, depth: number, histogram: Float64Array | null): GrownNode => {
    hooks.check()
    const { rows, positives } = node
    const value = leafValue(node, rows, positives)
    const split = histogram && findSplit(frame, features, histogram, node)
    if (!histogram || !split) {
      give(histogram)
      done += rows
      hooks.onRowsDone(done)
      return { rows, positives, value, split: null, left: null, right: null }
    }
    const to = from + rows
    const middle = partition(frame, split, order, spare, from, to)
    const [leftNode, rightNode] = childContexts(node, split, features)
    const leftGrows = mayGrow(leftNode.rows, leftNode.positives, depth + 1)
    const rightGrows = mayGrow(rightNode.rows, rightNode.positives, depth + 1)
    let leftHistogram: Float64Array | null = null
    let rightHistogram: Float64Array | null = null
    if (leftGrows || rightGrows) {
      const small = take()
      const leftIsSmall = leftNode.rows <= rightNode.rows
      if (leftIsSmall) buildHistogram(small, frame, packed, order, from, middle)
      else buildHistogram(small, frame, packed, order, middle, to)
      subtractHistogram(histogram, small)
      leftHistogram = leftIsSmall ? small : histogram
      rightHistogram = leftIsSmall ? histogram : small
    } else give(histogram)
    if (!leftGrows) {
      give(leftHistogram)
      leftHistogram = null
    }
    if (!rightGrows) {
      give(rightHistogram)
      rightHistogram = null
    }
    const left = grow(leftNode, from, depth + 1, leftHistogram)
    const right = grow(rightNode, middle, depth + 1, rightHistogram)
    return { rows, positives, value, split, left, right }
  }

  const root: NodeContext = {
    rows: frame.rows,
    positives: total,
    lower: 0,
    upper: 1,
    minLeaf: options.minLeaf,
    prior,
    priorRows: options.priorRows,
  }
  let histogram: Float64Array | null = null
  if (mayGrow(root.rows, root.positives, 0)) {
    histogram = take()
    buildHistogram(histogram, frame, packed, order, 0, frame.rows)
  }
  return grow(root, 0, 0, histogram)
}

function findSplit(frame: BinnedFrame, features: Feature[], histogram: Float64Array, node: NodeContext): Split | null {
  const best = noSplit()
  features.forEach((feature, f) => {
    const binned = frame.features[f]
    const offset = frame.offsets[f] as number
    if (!binned || binned.bins === 0) return
    if (binned.binOf) scanCategories(histogram, offset, binned.bins, f, node, best)
    else scanNumbers(histogram, offset, binned.bins, f, feature.monotone, node, best)
  })
  return best.feature < 0 ? null : best
}

/** The children's contexts; a monotone split puts its middle value between their subtrees. */
function childContexts(node: NodeContext, split: Split, features: Feature[]): [NodeContext, NodeContext] {
  const left = { ...node, rows: split.leftRows, positives: split.leftPositives }
  const right = {
    ...node,
    rows: node.rows - split.leftRows,
    positives: node.positives - split.leftPositives,
  }
  const monotone = split.kind === NODE.number ? (features[split.feature]?.monotone ?? 0) : 0
  if (monotone === 0) return [left, right]
  const middle = (leafValue(node, left.rows, left.positives) + leafValue(node, right.rows, right.positives)) / 2
  const [low, high] = monotone > 0 ? [left, right] : [right, left]
  low.upper = middle
  high.lower = middle
  return [left, right]
}
