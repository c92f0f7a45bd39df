import { randomBytes } from 'node:crypto'
import type { Role } from '@/db/constants/identity'
import { command } from '@/lib/platform/command'
import { newId } from '@/lib/platform/ids'
import { assertMayGrant } from '../members/assert-may-grant'
import { userByEmail } from '../members/repository'
import { emailIndex, sealInvite } from '../people'
import { inviteInput } from '../schemas'
import { insertInvite, withdrawInvitesTo } from './repository'
import { secretHash } from './secret-hash'

const validMs = 7 * 86_400_000

/**
 * Invites a person by e-mail; the answer alone holds the one-time secret of the link. Inviting somebody who is a member
 * already gives a link that sets a new password: the way in for an owner registered without one, or who forgot it.
 */
export const inviteMember = command({
  name: 'member.invite',
  scope: 'companies:write',
  input: inviteInput,
  run: async (ctx, { email, role }) => {
    const now = ctx.now()
    const id = newId('invite', now)
    const secret = randomBytes(32).toString('base64url')
    const place = { id, companyId: ctx.companyId }
    const index = emailIndex(email)
    const known = await userByEmail(index)
    const present = known?.companyId === ctx.companyId ? [known.role as Role] : []
    assertMayGrant(ctx, role, ...present)
    await withdrawInvitesTo(ctx.companyId, index, now)
    const row = {
      ...place,
      sealed: await sealInvite(place, { email }),
      emailIndex: index,
      role,
      secretHash: secretHash(secret),
      invitedBy: ctx.actor.id,
      createdAt: now,
      expiresAt: now + validMs,
    }
    await insertInvite(row)
    return {
      result: { ...row, email, secret, acceptedAt: null, revokedAt: null },
      audit: {
        action: 'member.invited',
        resource: { type: 'invite', id },
        details: { role, expires_at: row.expiresAt },
      },
    }
  },
})
