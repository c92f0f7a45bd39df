import { command } from '@/lib/platform/command'
import { forbidden, notFound } from '@/lib/platform/errors'
import { companyById } from '../companies/repository'
import { tokenCreated } from '../events'
import { createTokenInput } from '../schemas'
import { callerMaker } from './caller-maker'
import { insertToken } from './repository'
import { signToken } from './sign-token'

/**
 * Makes a token of some of the caller's scopes. The answer alone holds it: only its SHA-256 is kept.
 * @throws AppError `forbidden`/`scope_not_held` naming what the caller lacks.
 */
export const createToken = command({
  name: 'token.create',
  scope: 'tokens:write',
  input: createTokenInput,
  prepare: async (ctx, wanted) => {
    const missing = wanted.scope.filter((scope) => !ctx.scopes.has(scope))
    if (missing.length > 0) throw forbidden('scope_not_held', { scope: missing.join(', ') })
    const [company, maker] = await Promise.all([companyById(ctx.companyId), callerMaker(ctx)])
    if (!company) throw notFound('company')
    const { administratorId } = company
    const wish = { companyId: ctx.companyId, administratorId, ...maker, scopes: wanted.scope }
    return signToken({ ...wish, name: wanted.name, days: wanted.expires_in_days }, ctx.now())
  },
  run: async (_ctx, _wanted, { token, row }) => {
    await insertToken(row)
    return {
      result: { ...row, token, lastUsedAt: null, revokedAt: null },
      audit: {
        action: 'token.created',
        resource: { type: 'token', id: row.id },
        details: { scope: row.scopes, role: row.role, expires_at: row.expiresAt },
      },
      events: [tokenCreated(row.id)],
    }
  },
})
