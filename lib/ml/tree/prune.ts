import type { GrownNode } from './grow.ts'
import { explainedBy } from './node-context.ts'

/**
 * Minimal cost-complexity pruning, bottom up, in place: a subtree stays when it explains more than
 * `price` (loss summed over rows) for each leaf beyond the first. Leaves of equal value are merged
 * at any price.
 */
export function prune(node: GrownNode, price: number): void {
  pruned(node, price)
}

function pruned(node: GrownNode, price: number): { explained: number; leaves: number } {
  const own = explainedBy(node.rows, node.positives, node.value)
  if (!node.left || !node.right) return { explained: own, leaves: 1 }
  const left = pruned(node.left, price)
  const right = pruned(node.right, price)
  const explained = left.explained + right.explained
  const leaves = left.leaves + right.leaves
  const same = leaves === 2 && node.left.value === node.right.value
  const tooDear = price > 0 && explained - own <= price * (leaves - 1)
  if (!same && !tooDear) return { explained, leaves }
  node.split = node.left = node.right = null
  return { explained: own, leaves: 1 }
}
