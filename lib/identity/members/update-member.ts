import { z } from 'zod'
import type { Role } from '@/db/constants/identity'
import { command } from '@/lib/platform/command'
import { conflict, notFound } from '@/lib/platform/errors'
import { lockCompany } from '../companies/repository'
import { memberUpdated } from '../events'
import { updateMemberInput } from '../schemas'
import { assertMayGrant } from './assert-may-grant'
import { toMember } from './list-members'
import { otherOwners, updateUser, userById } from './repository'

/**
 * Changes a person's role or shuts them out (or lets them in again); counts from their next request on.
 * @throws AppError `conflict`/`last_owner` when nobody could manage the company afterwards.
 */
export const updateMember = command({
  name: 'member.update',
  scope: 'companies:write',
  input: z.object({ id: z.string(), change: updateMemberInput }),
  run: async (ctx, { id, change }) => {
    await lockCompany(ctx.companyId)
    const before = await userById(ctx.companyId, id)
    if (!before) throw notFound('member')
    const role = change.role ?? before.role
    assertMayGrant(ctx, role as Role, before.role as Role)
    const disabled = change.disabled ?? before.disabledAt !== null
    const staysOwner = role === 'owner' && !disabled
    const isOwner = before.role === 'owner' && before.disabledAt === null
    if (isOwner && !staysOwner && (await otherOwners(ctx.companyId, id)).length === 0) throw conflict('last_owner')
    const disabledAt = disabled ? (before.disabledAt ?? ctx.now()) : null
    const shutOut = before.disabledAt === null && disabledAt !== null
    await updateUser(ctx.companyId, id, { role, disabledAt }, shutOut)
    return {
      result: await toMember({ ...before, role, disabledAt }),
      audit: {
        action: 'member.updated',
        resource: { type: 'user', id },
        details: {
          before: { role: before.role, disabled: before.disabledAt !== null },
          after: { role, disabled },
        },
      },
      events: [memberUpdated(id)],
    }
  },
})
