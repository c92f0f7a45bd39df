import { z } from 'zod'
import { conditionReply } from '../wording/condition-reply'
import { count, share } from './shared'

export const treeNodeReply = z.object({
  id: z.number().int().describe('0 is the root.'),
  parent: z.number().int().nullable(),
  depth: z.number().int(),
  rows: count,
  approved: count,
  probability: share.describe('Of the approve label.'),
  feature: z.string().nullable().describe('What the node asks; null in a leaf.'),
  label: z.string().nullable(),
  left: z.number().int().nullable(),
  right: z.number().int().nullable(),
  left_condition: conditionReply.nullable(),
  right_condition: conditionReply.nullable(),
})
export type TreeNodeReply = z.output<typeof treeNodeReply>
