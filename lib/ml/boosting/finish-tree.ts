import type { GrownNode } from '../kernel/flatten-trees.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { leafValue } from '../kernel/score.ts'
import type { GrownTree } from './grow-leaf-wise.ts'
import { gainUnit, type Scales, valueUnit } from './scales.ts'

/**
 * Gives the nodes their values and gains, numbers the leaves of every row (those of
 * order[rows..) by sending them down the tree) and hands the leaves' values to the kernel.
 */
export function finishTree(
  kernel: Kernel,
  { root, leaves }: GrownTree,
  rows: number,
  learningRate: number,
  scales: Scales,
): void {
  const unit = learningRate * valueUnit(scales)
  const numbers = new Map<GrownNode, number>()
  leaves.forEach(({ grown, node, from, to }, leaf) => {
    grown.value = leafValue(node, node.g, node.h) * unit
    kernel.leafValues[leaf] = grown.value
    kernel.scatterLeaf(from, to, leaf)
    numbers.set(grown, leaf)
  })
  if (rows < kernel.rows) sendDown(kernel, root, rows, kernel.rows, numbers)
  summarise(root, gainUnit(scales))
}

function sendDown(kernel: Kernel, node: GrownNode, from: number, to: number, numbers: Map<GrownNode, number>): void {
  if (from === to) return
  const { split, left, right } = node
  if (!split || !left || !right) {
    kernel.scatterLeaf(from, to, numbers.get(node) as number)
    return
  }
  const middle = kernel.partition(from, to, split)
  sendDown(kernel, left, from, middle, numbers)
  sendDown(kernel, right, middle, to, numbers)
}

/** Inner nodes: the mean of their rows' leaves, and the split's gain as a fall of the loss. */
function summarise(node: GrownNode, unit: number): void {
  const { split, left, right } = node
  if (!split || !left || !right) return
  summarise(left, unit)
  summarise(right, unit)
  node.value = (left.count * left.value + right.count * right.value) / node.count
  node.gain = split.gain * unit
}
