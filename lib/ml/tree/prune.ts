import { type ClassWeights, sumsOf } from '../grow/class-weights.ts'
import type { GrownNode } from '../kernel/flatten-trees.ts'

/**
 * Minimal cost-complexity pruning, bottom up, in place: a subtree stays when it explains more than
 * `price` (loss summed over weighted rows) for each leaf beyond the first. Leaves of equal value are
 * merged at any price.
 */
export function prune(node: GrownNode, price: number, weights: ClassWeights): void {
  pruned(node, price, weights)
}

function pruned(node: GrownNode, price: number, weights: ClassWeights): { explained: number; leaves: number } {
  const { g, h } = sumsOf(weights, node)
  const own = 2 * g * node.value - h * node.value * node.value
  if (!node.left || !node.right) return { explained: own, leaves: 1 }
  const left = pruned(node.left, price, weights)
  const right = pruned(node.right, price, weights)
  const explained = left.explained + right.explained
  const leaves = left.leaves + right.leaves
  const same = leaves === 2 && node.left.value === node.right.value
  const tooDear = price > 0 && explained - own <= price * (leaves - 1)
  if (!same && !tooDear) return { explained, leaves }
  node.split = node.left = node.right = null
  node.gain = 0
  return { explained: own, leaves: 1 }
}
