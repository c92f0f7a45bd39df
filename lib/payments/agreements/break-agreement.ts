import { isStanding } from '@/db/constants/payments'
import type { Context } from '@/lib/platform/context'
import { todayOf } from '../charges/charge-terms'
import { dueNow } from '../core/due'
import { lastDayInTime } from '../core/grace'
import { agreementBroken } from '../events'
import { settingsOf } from '../settings/settings-of'
import { tell } from '../settle/tell'
import { endAgreement } from './end-agreement'
import { takeAgreement } from './repository'

/**
 * Breaks an agreement whose due day and days of grace went by without its money, inside the caller's transaction, with
 * its audit entry and event: the debt is open again with what is left. Nothing where it kept its days or ended already.
 * @returns whether it was broken
 * @throws AppError `not_found`
 */
export async function breakAgreement(ctx: Context, agreementId: string): Promise<boolean> {
  const row = await takeAgreement(ctx.companyId, agreementId)
  if (!isStanding(row.state)) return false
  const today = await todayOf(ctx.companyId, ctx.now())
  const { next, outstandingCents } = dueNow(row, today)
  const { graceDays } = await settingsOf(ctx.companyId)
  if (!next || today <= lastDayInTime(next.dueDay, graceDays)) return false
  const ended = await endAgreement(ctx, row, { state: 'broken', reason: 'missed_due_day' })
  const { id, conversationId, paidCents, simulated } = row
  const details = {
    conversation_id: conversationId,
    missed_due_date: next.dueDay,
    paid_cents: paidCents,
    outstanding_cents: outstandingCents,
    simulated,
  }
  await tell(
    ctx,
    { action: 'agreement.broken', resource: { type: 'agreement', id }, details },
    agreementBroken(ended, outstandingCents, next.dueDay),
  )
  return true
}
