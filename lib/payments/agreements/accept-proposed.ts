import type { AuditNote } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { agreementAccepted } from '../events'
import { resettle } from '../settle/resettle'
import { tell } from '../settle/tell'
import { type AgreementRow, changeAgreement } from './repository'
import { asTheOnlyOne, standingKeyOf } from './standing'

/**
 * The yes to an agreement that was only proposed and taken for writing: from now on it binds.
 * @throws AppError 409 `agreement_exists`
 */
export async function acceptProposed(
  ctx: Context,
  row: AgreementRow,
  details: NonNullable<AuditNote['details']>,
): Promise<AgreementRow> {
  const now = ctx.now()
  const set = { state: 'accepted' as const, standingKey: standingKeyOf(row), acceptedAt: now, updatedAt: now }
  await asTheOnlyOne(() => changeAgreement(row.companyId, row.id, set))
  const accepted = await resettle(ctx, row.id, 'agreement')
  await tell(
    ctx,
    { action: 'agreement.accepted', resource: { type: 'agreement', id: row.id }, details },
    agreementAccepted(accepted),
  )
  return accepted
}
