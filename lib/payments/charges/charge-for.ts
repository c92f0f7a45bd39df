import { transaction } from '@/db/client'
import { isPayable } from '@/db/constants/payments'
import type { Context } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { type AgreementRow, takeAgreement } from '../agreements/repository'
import { type Due, dueNow } from '../core/due'
import { todayOf } from './charge-terms'
import { endCharge } from './end-charge'
import { issueCharge } from './issue-charge'
import { openCharge } from './open-charge'
import { type ChargeRow, chargesOf, openChargeStates } from './repository'

/** Whether a charge still asks for exactly what is unpaid of its instalment. */
export function isCurrent(
  row: ChargeRow,
  { installments, outstandingCents }: Pick<Due, 'installments' | 'outstandingCents'>,
  now: number,
): boolean {
  const leftCents = row.installment === 0 ? outstandingCents : installments[row.installment - 1]?.leftCents
  return row.expiresAt > now && row.amountCents === leftCents
}

/**
 * The open charge of an agreement for what is due next, inside the caller's transaction; made anew when there is none,
 * when it expired, and when part of it was paid. With a remote provider it may be `creating`.
 * @throws AppError 409 `agreement_ended`, `nothing_due`
 */
export async function currentCharge(ctx: Context, agreement: AgreementRow): Promise<ChargeRow> {
  if (!isPayable(agreement.state)) throw conflict('agreement_ended', { state: agreement.state })
  const now = ctx.now()
  const due = dueNow(agreement, await todayOf(ctx.companyId, now))
  if (!due.next) throw conflict('nothing_due')
  let current: ChargeRow | undefined
  for (const row of await chargesOf(ctx.companyId, agreement.id, openChargeStates)) {
    const wanted = row.installment === 0 || row.installment === due.next.number
    if (!current && wanted && isCurrent(row, due, now)) current = row
    else await endCharge(ctx, row, row.expiresAt <= now ? 'expired' : 'cancelled')
  }
  return current ?? openCharge(ctx, agreement, { installment: due.next.number })
}

/**
 * The payable charge of what is due next of an agreement, made anew where needed; outside of any transaction, since a
 * remote provider may be asked.
 * @throws AppError 404; 409 `agreement_ended`, `nothing_due`; what `issueCharge` throws
 */
export async function chargeFor(ctx: Context, agreementId: string): Promise<ChargeRow> {
  const row = await transaction(async () => currentCharge(ctx, await takeAgreement(ctx.companyId, agreementId)))
  return row.state === 'creating' ? issueCharge(ctx, row.id) : row
}
