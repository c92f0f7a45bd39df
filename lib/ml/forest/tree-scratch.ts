import { emptyTree, type FlatTree } from '../kernel/flatten-trees.ts'

const FIRST_NODES = 1024

/**
 * Room for one tree at a time, written where the tree is grown: a forest has too many nodes for an
 * object each.
 */
export class TreeScratch {
  /** Longer than the tree; its arrays are others after `add`. */
  tree = emptyTree(FIRST_NODES, false, 0)
  readonly subsets: number[] = []
  #nodes = 0

  /** Forgets the tree. */
  restart(): void {
    this.#nodes = 0
    this.subsets.length = 0
  }

  /** A further node, as yet a leaf of nothing; its number. */
  add(): number {
    if (this.#nodes === this.tree.kind.length) this.#double()
    const { tree } = this
    const at = this.#nodes++
    tree.kind[at] = tree.missingLeft[at] = 0
    tree.feature[at] = tree.left[at] = tree.right[at] = tree.subset[at] = -1
    tree.threshold[at] = tree.value[at] = tree.gain[at] = 0
    tree.count[at] = 0
    return at
  }

  /** The tree so far, good until the next `restart`. */
  view(): FlatTree {
    return viewOf(this.tree, this.#nodes, Uint32Array.from(this.subsets))
  }

  #double(): void {
    const old = this.tree
    this.tree = emptyTree(old.kind.length * 2, false, 0)
    for (const key of NODE_FIELDS) this.tree[key].set(old[key])
  }
}

/** Every array with an entry a node. */
const NODE_FIELDS = [
  'kind',
  'feature',
  'threshold',
  'missingLeft',
  'left',
  'right',
  'value',
  'count',
  'gain',
  'subset',
] as const

function viewOf(tree: FlatTree, nodes: number, subsets: Uint32Array): FlatTree {
  return {
    kind: tree.kind.subarray(0, nodes),
    feature: tree.feature.subarray(0, nodes),
    threshold: tree.threshold.subarray(0, nodes),
    missingLeft: tree.missingLeft.subarray(0, nodes),
    left: tree.left.subarray(0, nodes),
    right: tree.right.subarray(0, nodes),
    value: tree.value.subarray(0, nodes),
    count: tree.count.subarray(0, nodes),
    approved: tree.approved,
    gain: tree.gain.subarray(0, nodes),
    subset: tree.subset.subarray(0, nodes),
    subsets,
  }
}
