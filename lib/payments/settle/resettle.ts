import { isStanding } from '@/db/constants/payments'
import type { Context } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { type AgreementRow, changeAgreement, takeAgreement } from '../agreements/repository'
import { endChargesOf } from '../charges/end-charge'
import type { ChargeRow } from '../charges/repository'
import type { ChargePosition } from '../core/charge-state'
import { type SettledAgreement, settleAgreement } from '../core/settle-agreement'
import { bookPosition, type EntryKind } from '../ledger/book'
import { factsOf } from './facts-of'
import { countRecovered, followCredit } from './follow-credit'
import { otherStands, type PaymentRow, updateCharge, updatePayment } from './repository'
import { tellTurn } from './tell-turn'

const ended = (state: AgreementRow['state']) => state === 'completed' || state === 'broken' || state === 'cancelled'

async function standingKeyOf(row: AgreementRow, state: AgreementRow['state']): Promise<string> {
  const subject = row.simulated ? row.conversationId : row.debtId
  // Money that went back reopens what was completed; where the debt has another agreement by then, it binds nothing.
  return isStanding(state) && subject !== '' && !(await otherStands(row)) ? subject : row.id
}

async function moveAgreement(ctx: Context, row: AgreementRow, settled: SettledAgreement): Promise<AgreementRow> {
  const { state, paidCents, nextDueDay } = settled
  if (state === row.state && paidCents === row.paidCents && nextDueDay === row.nextDueDay) return row
  const now = ctx.now()
  const turned = state !== row.state && {
    state,
    // Paying a proposal is the yes to it.
    acceptedAt: row.state === 'proposed' ? now : row.acceptedAt,
    standingKey: await standingKeyOf(row, state),
    // What was cancelled and paid in full all the same is cancelled again where the money goes back.
    endReason: ended(state) && row.state !== 'broken' ? row.endReason : '',
    endedAt: ended(state) ? row.endedAt || now : 0,
  }
  const set = { paidCents, nextDueDay, ...turned, updatedAt: now }
  await changeAgreement(ctx.companyId, row.id, set)
  return { ...row, ...set }
}

async function moveCharge(ctx: Context, row: ChargeRow, { id, ...after }: ChargePosition): Promise<void> {
  const { state, paidCents, refundedCents, paidAt } = row
  const same =
    state === after.state &&
    paidCents === after.paidCents &&
    refundedCents === after.refundedCents &&
    paidAt === after.paidAt
  if (!same) await updateCharge(ctx.companyId, id, { ...after, updatedAt: ctx.now() })
}

async function movePayment(ctx: Context, row: PaymentRow, settled: SettledAgreement): Promise<void> {
  const finding = settled.findings.get(row.id) ?? row.finding
  const state = row.refundedCents === row.amountCents ? 'refunded' : 'matched'
  if (finding === row.finding && state === row.state) return
  await updatePayment(ctx.companyId, row.id, { finding, state, updatedAt: ctx.now() })
}

/** A person may bring an agreement back with money only while no other binds its debt. */
async function assertFree(before: AgreementRow, { paidCents }: SettledAgreement): Promise<void> {
  const bound = isStanding(before.state) || before.state === 'completed'
  if (!bound && paidCents > before.paidCents && (await otherStands(before))) throw conflict('agreement_exists')
}

/**
 * Computes an agreement from its facts once more, inside the caller's transaction: its state, those of its charges and
 * payments, its place in the ledger, the debt it is about. Call after any of these changed: money or a refund came
 * (`payment`, `refund`), a person gave it money or took it away (`assignment`), it was made (`agreement`), broken or
 * cancelled (`end`: its row says so already). `paymentId` names the money that moved it.
 * @throws AppError `not_found`; 409 `agreement_exists` where a person's money would bring back one of two
 */
export async function resettle(
  ctx: Context,
  agreementId: string,
  kind: EntryKind,
  paymentId = '',
): Promise<AgreementRow> {
  const before = await takeAgreement(ctx.companyId, agreementId)
  const { facts, charges, payments } = await factsOf(before, kind === 'assignment')
  const settled = settleAgreement(facts)
  if (kind === 'assignment') await assertFree(before, settled)
  const positions = new Map(settled.charges.map((charge) => [charge.id, charge]))
  for (const charge of charges) {
    const position = positions.get(charge.id)
    if (position) await moveCharge(ctx, charge, position)
  }
  for (const payment of payments) await movePayment(ctx, payment, settled)
  const moved = await moveAgreement(ctx, before, settled)
  await countRecovered(before, moved)
  const after = await followCredit(before, moved)
  const { simulated } = before
  await bookPosition(ctx, { kind, simulated, agreementId, paymentId }, settled.position)
  if (after.state === 'completed') await endChargesOf(ctx, agreementId)
  await tellTurn(ctx, before, after, kind, settled.lastPaidAt)
  return after
}
