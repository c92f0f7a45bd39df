import type { TreeNodeReply } from '@/lib/models'

export type Branch = {
  node: TreeNodeReply
  /** What brought an order here, in words; null at the root. */
  condition: string | null
  children: Branch[]
  /** Children exist in the model but are not drawn. */
  cutOff: boolean
}

/** The flat list as branches. Null when there is no root. */
export function buildTree(nodes: readonly TreeNodeReply[]): Branch | null {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const grow = (node: TreeNodeReply, condition: string | null): Branch => {
    const sides = [
      { id: node.left, says: node.left_condition },
      { id: node.right, says: node.right_condition },
    ]
    const children = sides.flatMap(({ id, says }) => {
      const child = id === null ? undefined : byId.get(id)
      return child ? [grow(child, says?.text ?? '')] : []
    })
    return { node, condition, children, cutOff: node.feature !== null && children.length === 0 }
  }
  const root = byId.get(0)
  return root ? grow(root, null) : null
}

/** Every branch that has children and lies less than `depth` questions down: what is open at first. */
export function openDownTo(branch: Branch, depth: number, found = new Set<number>()): Set<number> {
  if (branch.children.length === 0 || branch.node.depth >= depth) return found
  found.add(branch.node.id)
  for (const child of branch.children) openDownTo(child, depth, found)
  return found
}

/** A node and all above it, from itself to the root. */
export function pathTo(nodes: readonly TreeNodeReply[], id: number | null): Set<number> {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]))
  const path = new Set<number>()
  for (let at = id; at !== null && at !== undefined && !path.has(at); at = parents.get(at) ?? null) path.add(at)
  return path
}
