import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { agreeDebt, recordRecovery, withdrawRecovery } from '@/lib/portfolios'
import type { AgreementRow } from '../agreements/repository'
import { agreementAccepted } from '../events'
import type { EntryKind } from '../ledger/book'
import { type AgreementTurn, agreementTurned } from './events'
import { tell } from './tell'

/** What a change of state is called; nothing where money brought no new one. */
function turnOf({ state: from }: AgreementRow, { state: to }: AgreementRow): AgreementTurn | undefined {
  if (from === to || to === 'proposed' || to === 'broken' || to === 'cancelled') return undefined
  if (to === 'completed') return 'completed'
  if (from === 'completed' || from === 'broken' || from === 'cancelled') return 'reinstated'
  return to === 'active' ? 'activated' : undefined
}

/** Money counts whatever became of the debt's row in the meantime. */
async function moveDebt(ctx: Context, before: AgreementRow, agreement: AgreementRow, paidAt: number): Promise<void> {
  const { companyId } = ctx
  const { debtId, state, paidCents, totalCents } = agreement
  const recoveredCents = Math.min(paidCents, totalCents)
  try {
    if (state === 'completed') await recordRecovery(ctx, debtId, { recovered: true, recoveredCents, at: paidAt })
    else if (before.state === 'completed')
      await withdrawRecovery(ctx, debtId, state === 'cancelled' ? 'open' : 'agreed')
    else await agreeDebt(companyId, debtId)
  } catch (error) {
    if (!isAppError(error) || error.code !== 'not_found') throw error
  }
}

/** Tells of an agreement's new state in trail and events, and moves its debt; nothing where the state stayed. */
export async function tellTurn(
  ctx: Context,
  before: AgreementRow,
  after: AgreementRow,
  cause: EntryKind,
  paidAt: number,
): Promise<void> {
  if (before.state === after.state) return
  const resource = { type: 'agreement', id: after.id }
  const { totalCents, paidCents, simulated } = after
  const details = { total_cents: totalCents, paid_cents: paidCents, cause, from: before.state, simulated }
  if (before.state === 'proposed') {
    // Paying what was proposed is the yes to it.
    const said = { ...details, discount_cents: after.discountCents, installments: after.schedule.length }
    await tell(ctx, { action: 'agreement.accepted', resource, details: said }, agreementAccepted(after))
  }
  const turn = turnOf(before, after)
  if (turn) await tell(ctx, { action: `agreement.${turn}`, resource, details }, agreementTurned(after, turn, cause))
  const moved = turn || before.state === 'proposed' || before.state === 'completed'
  if (!simulated && moved) await moveDebt(ctx, before, after, paidAt)
}
