import { type Condition, type Model, NODE } from '@/lib/ml'
import type { ModelReply, TreeNodeReply } from './contract'
import type { ConditionReply } from './wording/condition-reply'
import { describeCondition } from './wording/describe-condition'
import type { Words } from './wording/words'

/** A tree of this many nodes is drawn whole; a larger one from its top. */
const drawnNodes = 511

/** What a node asks of the rows it sends left or right. */
function conditionAt(model: Model, node: number, left: boolean): Condition {
  const kind = model.kind[node]
  if (kind === NODE.missing) return { op: left ? 'present' : 'missing' }
  const orMissing = (model.missingLeft[node] === 1) === left
  const feature = model.features[model.feature[node] as number]
  if (kind === NODE.number) {
    if (feature?.type === 'boolean') return { op: 'is', value: !left, orMissing }
    return { op: left ? '<=' : '>', threshold: model.threshold[node] as number, orMissing }
  }
  const start = model.subset[node] as number
  const inside = (c: number) => (((model.subsets[start + (c >>> 5)] as number) >>> (c & 31)) & 1) === 1
  const counts = feature?.profile.categoryCounts ?? []
  const sent = counts.flatMap((count, c) => (count > 0 && inside(c) === left ? [c] : []))
  return { op: 'in', categories: sent, orMissing }
}

/** Nodes breadth first with their conditions in words. */
export function drawTree(model: Model, words: Words): ModelReply['tree'] {
  const size = model.kind.length
  const parent = new Int32Array(size).fill(-1)
  const depth = new Int32Array(size)
  const order: number[] = [0]
  for (let i = 0; i < order.length; i += 1) {
    const node = order[i] as number
    if (model.kind[node] === NODE.leaf) continue
    for (const child of [model.left[node] as number, model.right[node] as number]) {
      parent[child] = node
      depth[child] = (depth[node] as number) + 1
      order.push(child)
    }
  }
  const drawn = order.slice(0, drawnNodes)
  const shown = new Set(drawn)
  const nodes = drawn.map((node): TreeNodeReply => {
    const feature = model.kind[node] === NODE.leaf ? undefined : model.features[model.feature[node] as number]
    const child = (id: number | undefined) => (feature && id !== undefined && shown.has(id) ? id : null)
    const says = (left: boolean): ConditionReply | null =>
      feature ? describeCondition(feature, conditionAt(model, node, left), words) : null
    return {
      id: node,
      parent: node === 0 ? null : (parent[node] as number),
      depth: depth[node] as number,
      rows: model.count[node] as number,
      approved: model.approved[node] as number,
      probability: model.value[node] as number,
      feature: feature?.name ?? null,
      label: feature ? words.feature(feature.name) : null,
      left: child(model.left[node]),
      right: child(model.right[node]),
      left_condition: says(true),
      right_condition: says(false),
    }
  })
  const leaves = model.kind.reduce((sum, kind) => sum + Number(kind === NODE.leaf), 0)
  return { leaves, depth: depth.reduce((most, at) => Math.max(most, at), 0), truncated: size > drawn.length, nodes }
}
