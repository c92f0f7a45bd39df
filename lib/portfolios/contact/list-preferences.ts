import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { resolveCustomer } from '../customers/resolve-customer'
import { type PreferenceRow, preferencesBefore } from './repository'

/** Wishes and consents of a customer, ended ones too, newest first. @throws AppError `not_found` */
export async function listPreferences(
  ctx: Context,
  { id: idOrRef, limit, cursor }: PageInput & { id: string },
): Promise<Page<PreferenceRow>> {
  requireScope(ctx, 'portfolios:read')
  const { id: customerId } = await resolveCustomer(ctx.companyId, idOrRef)
  const [before] = cursor === undefined ? [undefined] : decodeCursor(cursor, 'string')
  const rows = await preferencesBefore(ctx.companyId, customerId, before, limit + 1)
  return toPage(rows, limit, ({ id }) => [id])
}
