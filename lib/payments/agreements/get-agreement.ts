import { type Context, requireScope } from '@/lib/platform/context'
import { type AgreementRow, getAgreementRow } from './repository'

/** @throws AppError `not_found` */
export async function getAgreement(ctx: Context, id: string): Promise<AgreementRow> {
  requireScope(ctx, 'payments:read')
  return getAgreementRow(ctx.companyId, id)
}
