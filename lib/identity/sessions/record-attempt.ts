import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { notFound } from '@/lib/platform/errors'
import { updateUser, userById } from '../members/repository'

const triesBeforeLock = 5
const lockMs = 15 * 60_000

/**
 * Writes down whether a password was right and says whether it counts. Whoever is locked out or disabled is refused
 * here, in the transaction, so that many tries at once cannot run past the lock: the fifth wrong one in a row locks
 * for a quarter of an hour. Tries during the lock are not counted on, or anybody could keep a person out for ever.
 */
export const recordAttempt = command({
  name: 'session.record_attempt',
  scope: null,
  input: z.object({ userId: z.string(), right: z.boolean(), isLogin: z.boolean() }),
  run: async (ctx, { userId, right, isLogin }) => {
    const user = await userById(ctx.companyId, userId)
    if (!user) throw notFound('user')
    const now = ctx.now()
    const resource = { type: 'user', id: userId }
    if (user.disabledAt !== null || user.lockedUntil > now) return { result: { accepted: false }, audit: null }
    if (right) {
      await updateUser(ctx.companyId, userId, {
        failedAttempts: 0,
        lockedUntil: 0,
        ...(isLogin && { lastLoginAt: now }),
      })
      return { result: { accepted: true }, audit: isLogin ? { action: 'session.started', resource } : null }
    }
    const failed = (user.lockedUntil > 0 ? 0 : user.failedAttempts) + 1
    const locked = failed >= triesBeforeLock
    await updateUser(ctx.companyId, userId, { failedAttempts: failed, lockedUntil: locked ? now + lockMs : 0 })
    return {
      result: { accepted: false },
      audit: { action: 'session.failed', resource, details: { attempt: failed, locked } },
    }
  },
})
