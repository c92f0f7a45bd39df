import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { notFound } from '@/lib/platform/errors'
import { updateUser, userById } from '../members/repository'

const triesBeforeLock = 5
const lockMs = 15 * 60_000

/** Writes down a login that went well or ill; the fifth ill one in a row locks the person out for a quarter of an hour. */
export const recordAttempt = command({
  name: 'session.record_attempt',
  scope: null,
  input: z.object({ userId: z.string(), succeeded: z.boolean() }),
  run: async (ctx, { userId, succeeded }) => {
    const user = await userById(ctx.companyId, userId)
    if (!user) throw notFound('user')
    const now = ctx.now()
    const resource = { type: 'user', id: userId }
    if (succeeded) {
      await updateUser(ctx.companyId, userId, { failedAttempts: 0, lockedUntil: 0, lastLoginAt: now })
      return { result: { locked: false }, audit: { action: 'session.started', resource } }
    }
    const failed = (user.lockedUntil > 0 && user.lockedUntil <= now ? 0 : user.failedAttempts) + 1
    const locks = failed >= triesBeforeLock
    const lockedUntil = locks ? Math.max(user.lockedUntil, now + lockMs) : 0
    await updateUser(ctx.companyId, userId, { failedAttempts: failed, lockedUntil })
    return {
      result: { locked: locks },
      audit: { action: 'session.failed', resource, details: { attempt: failed, locked: locks } },
    }
  },
})
