import type { ModelReply, TreeNodeReply } from '@/lib/models'

/** Which way a higher value pulls; `mixed` where it depends, and for categories. */
export type Direction = 'approve' | 'reject' | 'mixed'

/** Below this share of one-sidedness a column pulls both ways. */
const clear = 0.5

/**
 * Reads the tree: at each question, how much higher the chance is on the side of the larger values, weighted by rows.
 * A direction the data set forces wins.
 */
export function directions(model: Pick<ModelReply, 'features' | 'tree'>): Map<string, Direction> {
  const byId = new Map(model.tree.nodes.map((node) => [node.id, node]))
  const pulls = new Map<string, { net: number; total: number }>()
  for (const node of model.tree.nodes) {
    const pull = pullOf(node, byId)
    if (node.feature === null || pull === null) continue
    const sum = pulls.get(node.feature) ?? { net: 0, total: 0 }
    pulls.set(node.feature, { net: sum.net + pull, total: sum.total + Math.abs(pull) })
  }
  return new Map(
    model.features.map(({ name, monotone }) => {
      if (monotone !== 0) return [name, monotone > 0 ? 'approve' : 'reject']
      const { net, total } = pulls.get(name) ?? { net: 0, total: 0 }
      if (total === 0 || Math.abs(net) < clear * total) return [name, 'mixed']
      return [name, net > 0 ? 'approve' : 'reject']
    }),
  )
}

function pullOf(node: TreeNodeReply, byId: ReadonlyMap<number, TreeNodeReply>): number | null {
  const left = node.left === null ? undefined : byId.get(node.left)
  const right = node.right === null ? undefined : byId.get(node.right)
  const op = node.right_condition?.op
  if (!left || !right) return null
  if (op === '>') return (right.probability - left.probability) * node.rows
  if (op === 'is') return (right.probability - left.probability) * node.rows * (node.right_condition?.value ? 1 : -1)
  return null
}
