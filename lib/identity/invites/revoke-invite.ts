import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { notFound } from '@/lib/platform/errors'
import { inviteExists, withdrawInvite } from './repository'

/** Withdraws an invitation; one that is used, expired or withdrawn stays as it is. */
export const revokeInvite = command({
  name: 'invite.revoke',
  scope: 'companies:write',
  input: z.object({ id: z.string() }),
  run: async (ctx, { id }) => {
    if (!(await inviteExists(ctx.companyId, id))) throw notFound('invite')
    const changed = await withdrawInvite(ctx.companyId, id, ctx.now())
    return { result: null, audit: changed ? { action: 'invite.revoked', resource: { type: 'invite', id } } : null }
  },
})
