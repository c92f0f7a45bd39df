import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { forbidden } from '@/lib/platform/errors'
import { updateUser } from '../members/repository'

/**
 * Logs the caller out everywhere, this browser too.
 * @throws AppError `forbidden`/`person_required` for a token, which has no sessions.
 */
export const endSessions = command({
  name: 'session.end_all',
  scope: null,
  input: z.undefined(),
  run: async (ctx) => {
    if (ctx.actor.type !== 'user') throw forbidden('person_required')
    await updateUser(ctx.companyId, ctx.actor.id, {}, true)
    return { result: null, audit: { action: 'session.all_ended', resource: { type: 'user', id: ctx.actor.id } } }
  },
})
