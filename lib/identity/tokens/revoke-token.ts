import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { notFound } from '@/lib/platform/errors'
import { tokenRevoked } from '../events'
import { markRevoked, tokenById } from './repository'

/** Ends a token at once, the caller's own too. Revoking it again changes nothing. */
export const revokeToken = command({
  name: 'token.revoke',
  scope: 'tokens:write',
  input: z.object({ id: z.string() }),
  run: async (ctx, { id }) => {
    if (!(await tokenById(ctx.companyId, id))) throw notFound('token')
    if (!(await markRevoked(ctx.companyId, id, ctx.now()))) return { result: null, audit: null }
    return {
      result: null,
      audit: { action: 'token.revoked', resource: { type: 'token', id } },
      events: [tokenRevoked(id)],
    }
  },
})
