import { command } from '@/lib/platform/command'
import { forbidden } from '@/lib/platform/errors'
import { changePasswordInput } from '../schemas'
import { hashPassword, passwordMatches } from '../sessions/password-hash'
import { recordAttempt } from '../sessions/record-attempt'
import { updateUser, userById } from './repository'

/**
 * Changes the caller's own password and ends all their sessions, this one too. A wrong current password counts as a
 * failed login; that must stay written, so it is an answer (`changed: false`) and not a fault, which would undo it.
 * @throws AppError `forbidden`/`person_required` for a token.
 */
export const changePassword = command({
  name: 'member.change_password',
  scope: null,
  input: changePasswordInput,
  prepare: async (ctx, { current, next }) => {
    if (ctx.actor.type !== 'user') throw forbidden('person_required')
    const user = await userById(ctx.companyId, ctx.actor.id)
    const right = await passwordMatches(user?.passwordHash, current)
    return { right, passwordHash: right ? await hashPassword(next) : null }
  },
  run: async (ctx, _input, { right, passwordHash }) => {
    const { id } = ctx.actor
    const { accepted } = await recordAttempt(ctx, { userId: id, right, isLogin: false })
    if (!accepted || passwordHash === null) return { result: { changed: false }, audit: null }
    await updateUser(ctx.companyId, id, { passwordHash }, true)
    return { result: { changed: true }, audit: { action: 'member.password_changed', resource: { type: 'user', id } } }
  },
})
