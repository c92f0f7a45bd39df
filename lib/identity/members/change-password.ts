import { command } from '@/lib/platform/command'
import { forbidden, invalid } from '@/lib/platform/errors'
import { changePasswordInput } from '../schemas'
import { hashPassword, inPasswordSlot, passwordMatches } from '../sessions/password-hash'
import { recordAttempt } from '../sessions/record-attempt'
import { updateUser, userById } from './repository'

/**
 * Changes the caller's own password and ends all their sessions, this one too.
 * @throws AppError `forbidden`/`person_required` for a token; `validation_failed` naming `current` when it is wrong,
 *   which counts as a failed login.
 */
export const changePassword = command({
  name: 'member.change_password',
  scope: null,
  input: changePasswordInput,
  prepare: async (ctx, { current, next }) => {
    if (ctx.actor.type !== 'user') throw forbidden('person_required')
    const right = await inPasswordSlot(async () => {
      const user = await userById(ctx.companyId, ctx.actor.id)
      const open = user !== undefined && user.lockedUntil <= ctx.now()
      return open && (await passwordMatches(user.passwordHash, current))
    })
    if (!right) {
      await recordAttempt(ctx, { userId: ctx.actor.id, succeeded: false })
      throw invalid('validation_failed', { count: 1 }, [{ path: 'current', code: 'password_wrong' }])
    }
    return { passwordHash: await hashPassword(next) }
  },
  run: async (ctx, _input, { passwordHash }) => {
    const { id } = ctx.actor
    await updateUser(ctx.companyId, id, { passwordHash, failedAttempts: 0, lockedUntil: 0 }, true)
    return { result: null, audit: { action: 'member.password_changed', resource: { type: 'user', id } } }
  },
})
