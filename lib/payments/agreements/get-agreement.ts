import type { Day } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { todayOf } from '../charges/charge-terms'
import { type ChargeRow, chargesOf } from '../charges/repository'
import { type AgreementRow, getAgreementRow } from './repository'

/** An agreement and the day of the company's calendar on which it is looked at. */
export type SeenAgreement = AgreementRow & { today: Day }
/** With its charges, newest first. */
export type AgreementView = SeenAgreement & { charges: ChargeRow[]; now: number }

/** @throws AppError `not_found` */
export async function getAgreement(ctx: Context, id: string): Promise<AgreementView> {
  requireScope(ctx, 'payments:read')
  const { companyId } = ctx
  const now = ctx.now()
  const row = await getAgreementRow(companyId, id)
  const [charges, today] = await Promise.all([chargesOf(companyId, id), todayOf(companyId, now)])
  return { ...row, charges, today, now }
}
