import type { Feature } from '../frame.ts'
import { type ClassWeights, rowsOf } from '../grow/class-weights.ts'
import type { GrownNode } from '../kernel/flatten-trees.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { childNodes, leafValue } from '../kernel/score.ts'
import type { ScanNode, Split } from '../kernel/split.ts'

/** Below this many rows a node is searched row by row: cheaper than clearing a histogram. */
const SMALL_NODE = 256

interface GrowOptions {
  maxDepth: number
  weights: ClassWeights
  /** Units of h that the average row weighs. */
  rowWeight: number
}

interface GrowHooks {
  /** Called with the number of training rows that have reached their leaf. */
  onRowsDone: (rows: number) => void
  /** Called before every node; throws to stop. */
  check: () => void
}

/** Histograms that growing to this depth holds at a time. */
export function slotsFor(maxDepth: number): number {
  return maxDepth + 2
}

/**
 * Grows depth-first over the kernel's whole order. Only the smaller child's histogram is built; the
 * sibling's is what remains of the parent's.
 */
export function growTree(
  kernel: Kernel,
  features: readonly Feature[],
  root: ScanNode,
  options: GrowOptions,
  hooks: GrowHooks,
): GrownNode {
  const free = Array.from({ length: slotsFor(options.maxDepth) }, (_, slot) => slot)
  const take = (): number => free.pop() as number
  const give = (slot: number | null): void => {
    if (slot !== null) free.push(slot)
  }
  let done = 0

  const mayGrow = (node: ScanNode, depth: number): boolean =>
    depth < options.maxDepth && node.h >= 2 * node.minH && node.g > 0 && node.g < node.h

  const find = (node: ScanNode, from: number, to: number, depth: number, slot: number | null): Split | null => {
    if (!mayGrow(node, depth)) return null
    return slot === null ? kernel.search(from, to, node) : kernel.scan(slot, node)
  }

  /** Slots of the two children; the node's own is used up. */
  const histograms = (
    slot: number | null,
    from: number,
    middle: number,
    to: number,
  ): [number | null, number | null] => {
    const leftIsSmall = middle - from <= to - middle
    const larger = leftIsSmall ? to - middle : middle - from
    if (slot === null || larger < SMALL_NODE) {
      give(slot)
      return [null, null]
    }
    const small = take()
    if (leftIsSmall) kernel.buildHistogram(from, middle, small)
    else kernel.buildHistogram(middle, to, small)
    kernel.subtract(slot, small, slot)
    return leftIsSmall ? [small, slot] : [slot, small]
  }

  const grow = (node: ScanNode, from: number, to: number, depth: number, slot: number | null): GrownNode => {
    hooks.check()
    const value = leafValue(node, node.g, node.h)
    const rows = rowsOf(options.weights, node.g, node.h)
    const split = find(node, from, to, depth, slot)
    if (!split) {
      give(slot)
      done += to - from
      hooks.onRowsDone(done)
      return { ...rows, value, gain: 0, split: null, left: null, right: null }
    }
    const middle = kernel.partition(from, to, split)
    const [left, right] = childNodes(node, split, features[split.feature]?.monotone ?? 0)
    const grows = mayGrow(left, depth + 1) || mayGrow(right, depth + 1)
    if (!grows) give(slot)
    const [leftSlot, rightSlot] = histograms(grows ? slot : null, from, middle, to)
    return {
      ...rows,
      value,
      // Gini = 2·p·(1−p): twice the squared loss the scan works with.
      gain: (2 * split.gain) / options.rowWeight,
      split,
      left: grow(left, from, middle, depth + 1, leftSlot),
      right: grow(right, middle, to, depth + 1, rightSlot),
    }
  }

  let slot: number | null = null
  if (kernel.rows >= SMALL_NODE && mayGrow(root, 0)) {
    slot = take()
    kernel.buildHistogram(0, kernel.rows, slot)
  }
  return grow(root, 0, kernel.rows, 0, slot)
}
