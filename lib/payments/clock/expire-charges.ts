import { transaction } from '@/db/client'
import type { Context } from '@/lib/platform/context'
import { cancelTaken } from '../agreements/end-agreement'
import { takeAgreement } from '../agreements/repository'
import { endCharge } from '../charges/end-charge'
import { type ChargeRow, chargesOf, getChargeRow, openChargeStates } from '../charges/repository'
import type { AskBank } from './ask-bank'
import { eachRow } from './each-row'
import { expiredCharges } from './repository'

/** What was only proposed ends with the last charge by which it could be paid. */
async function expire(ctx: Context, { id, agreementId }: ChargeRow): Promise<boolean> {
  const { companyId } = ctx
  const agreement = await takeAgreement(companyId, agreementId)
  // Money may have come since the page was read.
  if (!(await endCharge(ctx, await getChargeRow(companyId, id), 'expired'))) return false
  if (agreement.state !== 'proposed') return true
  const open = await chargesOf(companyId, agreementId, openChargeStates)
  if (open.length === 0) await cancelTaken(ctx, agreement, 'proposal_expired')
  return true
}

/**
 * Ends charges whose time is over, one transaction each, after the bank was asked whether they were paid. One about
 * which it does not answer waits for the next run.
 * @returns how many ended
 */
export async function expireCharges(ctx: Context, askBank: AskBank, signal: AbortSignal): Promise<number> {
  const { companyId } = ctx
  const now = ctx.now()
  let ended = 0
  await eachRow(
    signal,
    (afterId, count) => expiredCharges(companyId, now, afterId, count),
    async (row) => {
      if (!(await askBank(row))) return
      if (await transaction(() => expire(ctx, row))) ended += 1
    },
  )
  return ended
}
