import type { Permission } from '@/db/constants/identity'
import type { Context } from '@/lib/platform/context'
import { forbidden } from '@/lib/platform/errors'

/** @throws AppError `missing_permission` naming it. */
export function requirePermission(ctx: Context, permission: Permission): void {
  if (!ctx.permissions[permission]) throw forbidden('missing_permission', { permission })
}
