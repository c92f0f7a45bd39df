import { describe, expect, it } from 'vitest'
import type { ModelReply, TreeNodeReply } from '@/lib/models'
import { directions } from '../lib/direction'
import { buildTree, openDownTo, pathTo } from '../tree/build-tree'

const condition = (op: '<=' | '>', text: string): TreeNodeReply['left_condition'] => ({
  op,
  threshold: 1,
  above: null,
  up_to: null,
  categories: null,
  value: null,
  or_missing: false,
  text,
})

const node = (id: number, parent: number | null, over: Partial<TreeNodeReply>): TreeNodeReply => ({
  id,
  parent,
  depth: parent === null ? 0 : 1,
  rows: 50,
  approved: 25,
  probability: 0.5,
  feature: null,
  label: null,
  left: null,
  right: null,
  left_condition: null,
  right_condition: null,
  ...over,
})

const question = {
  feature: 'late',
  label: 'late',
  left_condition: condition('<=', 'late ≤ 1'),
  right_condition: condition('>', 'late > 1'),
}
const nodes = [
  node(0, null, { ...question, rows: 100, left: 1, right: 2 }),
  node(1, 0, { probability: 0.9 }),
  node(2, 0, { probability: 0.1, ...question }),
]
const feature = (monotone: -1 | 0 | 1) => [{ name: 'late', monotone }] as unknown as ModelReply['features']
const tree = { leaves: 2, depth: 1, truncated: true, nodes }

describe('the drawn tree', () => {
  const root = buildTree(nodes)

  it('hangs each branch under its parent with the condition that leads there', () => {
    expect(root?.children.map((child) => child.condition)).toEqual(['late ≤ 1', 'late > 1'])
    expect(root?.condition).toBeNull()
  })

  it('marks a question whose answers are not drawn', () => {
    expect(root?.children.map((child) => child.cutOff)).toEqual([false, true])
  })

  it('opens down to a depth and finds the way up', () => {
    expect(root && [...openDownTo(root, 3)]).toEqual([0])
    expect(root && [...openDownTo(root, 0)]).toEqual([])
    expect([...pathTo(nodes, 2)]).toEqual([2, 0])
    expect([...pathTo(nodes, null)]).toEqual([])
  })

  it('is nothing without a root', () => {
    expect(buildTree([])).toBeNull()
  })
})

describe('direction of a column', () => {
  it('follows which side of the larger values is likelier', () => {
    expect(directions({ features: feature(0), tree }).get('late')).toBe('reject')
  })

  it('is what the data set forces', () => {
    expect(directions({ features: feature(1), tree }).get('late')).toBe('approve')
  })

  it('is mixed where the tree never asks', () => {
    expect(directions({ features: feature(0), tree: { ...tree, nodes: [] } }).get('late')).toBe('mixed')
  })
})
