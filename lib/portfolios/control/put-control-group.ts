import { randomBytes } from 'node:crypto'
import type { AuditNote } from '@/lib/platform/audit/record'
import { command } from '@/lib/platform/command'
import { type Context, requirePermission } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { measureGroup } from './control-group-figures'
import { viewControlGroup } from './get-control-group'
import { type ControlGroupRow, endGroup, insertGroup, runningGroup } from './repository'
import { putControlGroupBody } from './schemas'

async function close(ctx: Context, group: ControlGroupRow, reason: string): Promise<AuditNote> {
  const now = ctx.now()
  const { companyId } = ctx
  await endGroup(companyId, group.id, { endedAt: now, closing: await measureGroup(companyId, group, 0, now) })
  return {
    action: 'control_group.ended',
    resource: { type: 'control_group', id: group.id },
    details: { share_basis_points: group.shareBasisPoints, reason },
  }
}

async function begin(ctx: Context, shareBasisPoints: number, reason: string): Promise<AuditNote> {
  const now = ctx.now()
  const id = newId('controlGroup', now)
  await insertGroup({
    id,
    companyId: ctx.companyId,
    shareBasisPoints,
    salt: randomBytes(16).toString('hex'),
    startedAt: now,
    endedAt: 0,
    runningKey: '',
    reason,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    closing: null,
  })
  return {
    action: 'control_group.started',
    resource: { type: 'control_group', id },
    details: { share_basis_points: shareBasisPoints, reason },
  }
}

/**
 * Leaves a share of the people who fall overdue from now on to the company's old process; another share begins another
 * group and ends the running one, 0 ends it for good. Who was being worked stays so. The same share again changes nothing.
 * @throws AppError `missing_permission`
 */
export const putControlGroup = command({
  name: 'control_group.put',
  scope: 'portfolios:write',
  input: putControlGroupBody,
  run: async (ctx, { share_percentage: share, reason = '' }) => {
    requirePermission(ctx, 'can_create_campaigns')
    const shareBasisPoints = Math.round(share * 100)
    const running = await runningGroup(ctx.companyId)
    const same = shareBasisPoints === (running?.shareBasisPoints ?? 0)
    const audit: AuditNote[] = []
    if (!same && running) audit.push(await close(ctx, running, reason))
    if (!same && shareBasisPoints > 0) audit.push(await begin(ctx, shareBasisPoints, reason))
    return { result: await viewControlGroup(ctx), audit: same ? null : audit }
  },
})
