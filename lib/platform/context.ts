import type { Locale, Permission, Permissions, Scope } from '@/db/constants/identity'
import { forbidden } from './errors'

export type Actor = { type: 'user' | 'token' | 'system' | 'public'; id: string }

/** Who asks, for which company, with which rights, in which request. Every verb takes one. */
export type Context = {
  companyId: string
  actor: Actor
  scopes: ReadonlySet<Scope>
  permissions: Permissions
  locale: Locale
  requestId: string
  /** The clock, UTC milliseconds. */
  now: () => number
}

/** @throws AppError `missing_scope` naming it. */
export function requireScope(ctx: Context, scope: Scope): void {
  if (!ctx.scopes.has(scope)) throw forbidden('missing_scope', { scope })
}

/** @throws AppError `missing_permission` naming it. */
export function requirePermission(ctx: Context, permission: Permission): void {
  if (!ctx.permissions[permission]) throw forbidden('missing_permission', { permission })
}
