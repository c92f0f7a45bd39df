import type { Context } from '@/lib/platform/context'
import { forbidden } from '@/lib/platform/errors'

/** @throws AppError `missing_permission`: how the product speaks is changed only by who may change its AI. */
export function requireEditing(ctx: Context): void {
  if (!ctx.permissions.can_modify_ai_settings) {
    throw forbidden('missing_permission', { permission: 'can_modify_ai_settings' })
  }
}
