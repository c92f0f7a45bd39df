import type { Context } from '@/lib/platform/context'
import { forbidden } from '@/lib/platform/errors'

/** Who may say where the money goes, and see the address by which it is told. */
export const mayManage = (ctx: Context): boolean =>
  ctx.scopes.has('payments:write') && ctx.permissions.can_manage_integrations

/** @throws AppError `missing_permission` */
export function requireManaging(ctx: Context): void {
  if (!ctx.permissions.can_manage_integrations) {
    throw forbidden('missing_permission', { permission: 'can_manage_integrations' })
  }
}
