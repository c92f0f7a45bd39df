import { type Role, roleScopes } from '@/db/constants/identity'
import type { Context } from '@/lib/platform/context'
import { forbidden } from '@/lib/platform/errors'

/**
 * Whoever gives a role, or a new way into somebody's account, must hold every scope of that role; a narrow token could
 * otherwise make itself a wide person.
 * @throws AppError `scope_not_held` naming the scopes
 */
export function assertMayGrant(ctx: Context, ...granted: Role[]): void {
  const missing = granted.flatMap((role) => roleScopes[role].filter((scope) => !ctx.scopes.has(scope)))
  if (missing.length > 0) throw forbidden('scope_not_held', { scope: [...new Set(missing)].join(', ') })
}
