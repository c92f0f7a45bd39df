import { isStanding } from '@/db/constants/payments'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { debtStateOf, reduceDebt, setDebtState } from '@/lib/portfolios'
import { endChargesOf } from '../charges/end-charge'
import { agreementCancelled } from '../events'
import { resettle } from '../settle/resettle'
import { tell } from '../settle/tell'
import { type AgreementRow, changeAgreement, proposedBeside } from './repository'

/** Why a person cancels an agreement. */
export const cancelReasons = ['customer_asked', 'agreed_anew', 'paid_elsewhere', 'entered_by_mistake', 'other'] as const
export const endReasons = [...cancelReasons, 'missed_due_day', 'proposal_expired', 'superseded'] as const
export type EndReason = (typeof endReasons)[number]

/** Whether its debt opens again with it: not one that became something else meanwhile, and none of the simulator's. */
async function opensDebt({ companyId, debtId, simulated, state }: AgreementRow): Promise<boolean> {
  if (simulated || !isStanding(state)) return false
  try {
    return (await debtStateOf(companyId, debtId)) === 'agreed'
  } catch (error) {
    // Portfolios may drop a debt; what was agreed about it stays.
    if (isAppError(error) && error.code === 'not_found') return false
    throw error
  }
}

/**
 * Ends an agreement that was taken for writing: its open charges, its place in the ledger, what it binds. The caller
 * writes the audit entry and the event, in the same transaction.
 */
export async function endAgreement(
  ctx: Context,
  row: AgreementRow,
  { state, reason }: { state: 'broken' | 'cancelled'; reason: EndReason },
): Promise<AgreementRow> {
  const now = ctx.now()
  const opens = await opensDebt(row)
  const ended = { state, endReason: reason, standingKey: row.id, endedAt: now, updatedAt: now }
  const set = { ...ended, creditedCents: opens ? row.paidCents : row.creditedCents }
  await changeAgreement(row.companyId, row.id, set)
  await endChargesOf(ctx, row.id)
  await resettle(ctx, row.id, 'end')
  if (opens) {
    // The debt is open again with what is left.
    await reduceDebt(row.companyId, row.debtId, row.paidCents - row.creditedCents)
    await setDebtState(row.companyId, row.debtId, 'open')
  }
  return { ...row, ...set }
}

/** Cancels an agreement that was taken for writing, with its audit entry and event. */
export async function cancelTaken(ctx: Context, row: AgreementRow, reason: EndReason): Promise<AgreementRow> {
  const ended = await endAgreement(ctx, row, { state: 'cancelled', reason })
  const { id, conversationId, paidCents, simulated } = row
  const details = { conversation_id: conversationId, reason, paid_cents: paidCents, simulated }
  await tell(
    ctx,
    { action: 'agreement.cancelled', resource: { type: 'agreement', id }, details },
    agreementCancelled(ended, reason),
  )
  return ended
}

/** Something else was agreed: what was only proposed for the same debt can no longer be paid by itself. */
export async function endProposed(ctx: Context, agreed: AgreementRow): Promise<void> {
  for (const row of await proposedBeside(agreed)) await cancelTaken(ctx, row, 'superseded')
}
