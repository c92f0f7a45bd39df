import type { Context } from '../context'
import { type AlertRow, takeAlertRow, updateAlert } from './repository'

/**
 * Closes an open alert inside the caller's transaction and adds `details`: why, and by what figure.
 * @returns null where it was closed before
 * @throws AppError `not_found`
 */
export async function resolveAlert(
  ctx: Context,
  id: string,
  details: Record<string, unknown>,
): Promise<AlertRow | null> {
  const row = await takeAlertRow(ctx.companyId, id)
  if (row.state !== 'open') return null
  const set = { state: 'resolved', resolvedAt: ctx.now(), details: { ...row.details, ...details } }
  await updateAlert(ctx.companyId, id, set)
  return { ...row, ...set }
}
