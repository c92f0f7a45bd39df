import { isUniqueViolation } from '@/db/errors'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { AppError, conflict } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { memberJoined } from '../events'
import { insertUser, updateUser, userByEmail } from '../members/repository'
import { openInvite, sealUser } from '../people'
import { acceptInviteInput } from '../schemas'
import { hashPassword } from '../sessions/password-hash'
import { type InviteRow, takeInvite } from './repository'
import { usableInvite } from './usable-invite'

/** @throws AppError `gone`/`invite_spent`. */
async function invitation(secret: string, now: number): Promise<InviteRow> {
  const invite = await usableInvite(secret, now)
  if (!invite) throw new AppError('gone', 'invite_spent')
  return invite
}

type Person = { name: string; email: string; passwordHash: string }

/** Sets the password of the member that the e-mail names, or makes a new member. Returns their id and role. */
async function admit(ctx: Context, invite: InviteRow, person: Person) {
  const { companyId } = invite
  const { name, email, passwordHash } = person
  const known = await userByEmail(invite.emailIndex)
  if (known && known.companyId !== companyId) throw conflict('email_taken')
  if (known && known.disabledAt !== null) throw conflict('member_disabled')
  const id = known?.id ?? newId('user', ctx.now())
  const sealed = await sealUser({ id, companyId }, { name, email })
  if (known) {
    await updateUser(companyId, id, { passwordHash, sealed, failedAttempts: 0, lockedUntil: 0 }, true)
    return { id, role: known.role, isNew: false }
  }
  const fresh = { sessionVersion: 1, failedAttempts: 0, lockedUntil: 0, createdAt: ctx.now() }
  await insertUser({ id, companyId, sealed, emailIndex: invite.emailIndex, passwordHash, role: invite.role, ...fresh })
  return { id, role: invite.role, isNew: true }
}

/**
 * Uses a one-time link up: makes the person a member, or sets the password of one who is a member already (their role
 * stays).
 * @throws AppError `gone`/`invite_spent`; `conflict`/`email_taken` when the e-mail belongs to another
 *   company's member, `member_disabled` when the member was shut out.
 */
export const acceptInvite = command({
  name: 'invite.accept',
  scope: null,
  input: acceptInviteInput,
  prepare: async (ctx, { secret, password }) => {
    // Asked before hashing, so that made-up secrets cost nothing.
    await invitation(secret, ctx.now())
    return { passwordHash: await hashPassword(password) }
  },
  run: async (ctx, { secret, name }, { passwordHash }) => {
    const invite = await invitation(secret, ctx.now())
    const { companyId } = invite
    if (!(await takeInvite(companyId, invite.id, ctx.now()))) throw new AppError('gone', 'invite_spent')
    const { email } = await openInvite(invite)
    const member = await admit(ctx, invite, { name, email, passwordHash }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? conflict('email_taken') : error
    })
    const action = member.isNew ? 'member.joined' : 'member.password_reset'
    return {
      result: { id: member.id, role: member.role, name, email },
      audit: { action, companyId, resource: { type: 'user', id: member.id }, details: { invite_id: invite.id } },
      events: member.isNew ? [memberJoined(companyId, member.id)] : [],
    }
  },
})
