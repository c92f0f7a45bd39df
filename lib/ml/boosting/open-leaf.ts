import type { GrownNode } from '../kernel/flatten-trees.ts'
import type { ScanNode, Split } from '../kernel/split.ts'

/** A leaf that may still be split: order[from..to), its histogram's slot and its best split. */
export interface OpenLeaf {
  grown: GrownNode
  node: ScanNode
  from: number
  to: number
  depth: number
  slot: number
  split: Split | null
}

/** The leaf whose split gains most, ties to the earlier one; −1 when none can be split. */
export function bestLeaf(leaves: readonly OpenLeaf[]): number {
  let best = -1
  let gain = 0
  leaves.forEach(({ split }, i) => {
    if (!split || split.gain <= gain) return
    best = i
    gain = split.gain
  })
  return best
}
