import { z } from 'zod'
import { operation } from '@/lib/platform/operation'
import type { ControlGroupView } from './get-control-group'
import { putControlGroupBody } from './schemas'

const when = z.iso.datetime()
const people = z.number().int()

const groupReply = z.object({
  control_group_id: z.string(),
  share_percentage: z.number().describe('Of the people who fall overdue while it runs.'),
  started_at: when,
  ended_at: when.nullable().describe('Null while it runs.'),
  reason: z.string().nullable(),
  customers: z.object({
    control: people.describe('Left to the old process.'),
    treated: people,
    outside: people.describe('With an open debt from before it began: worked, and not compared.'),
  }),
})

export const controlGroupReply = z.object({
  running: z.boolean(),
  share_percentage: z.number().describe('0 while none runs.'),
  group: groupReply.nullable().describe('The running one, or the last one; null where none ever ran.'),
})
export type ControlGroupReply = z.output<typeof controlGroupReply>

export function serializeControlGroup({ group, customers }: ControlGroupView): ControlGroupReply {
  if (!group) return { running: false, share_percentage: 0, group: null }
  const running = group.endedAt === 0
  const share = group.shareBasisPoints / 100
  return {
    running,
    share_percentage: running ? share : 0,
    group: {
      control_group_id: group.id,
      share_percentage: share,
      started_at: new Date(group.startedAt).toISOString(),
      ended_at: running ? null : new Date(group.endedAt).toISOString(),
      reason: group.reason || null,
      customers,
    },
  }
}

const base = { tag: 'Control group', auth: 'bearer', path: '/control-group' } as const

export const getControlGroupOperation = operation({
  id: 'getControlGroup',
  method: 'GET',
  ...base,
  scope: 'portfolios:read',
  summary: 'The control group: who is left to the old process, so that recovery can be measured',
  replies: { 200: { description: 'The running group, or the last one', schema: controlGroupReply } },
})

export const putControlGroupOperation = operation({
  id: 'putControlGroup',
  method: 'PUT',
  ...base,
  scope: 'portfolios:write',
  summary: 'Start a control group, change its share, or end it',
  description:
    'A share of the people whose debts enter from now on is drawn by lot, all contracts of a person together, and no ' +
    'conversation is begun with them (`control_group` in the contact policy). Another share begins another group; 0 ' +
    'the running one, whose figures are kept as they stood. Needs `can_create_campaigns`.',
  body: putControlGroupBody,
  replies: { 200: { description: 'The group as it is now', schema: controlGroupReply } },
})

export const controlOperations = [getControlGroupOperation, putControlGroupOperation]
