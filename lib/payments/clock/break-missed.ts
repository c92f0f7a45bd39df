import { transaction } from '@/db/client'
import type { Context } from '@/lib/platform/context'
import { breakAgreement } from '../agreements/break-agreement'
import type { AgreementRow } from '../agreements/repository'
import { todayOf } from '../charges/charge-terms'
import { type ChargeRow, chargesOf } from '../charges/repository'
import { lastDayInTime } from '../core/grace'
import { settingsOf } from '../settings/settings-of'
import type { AskBank } from './ask-bank'
import { eachRow } from './each-row'
import { missedAgreements } from './repository'

const maybePaid: ChargeRow['state'][] = ['awaiting_payment', 'expired']

/** Nobody's agreement is broken while the bank may hold its money untold. */
async function bankAnswered(row: AgreementRow, askBank: AskBank): Promise<boolean> {
  for (const charge of await chargesOf(row.companyId, row.id, maybePaid)) if (!(await askBank(charge))) return false
  return true
}

/**
 * Breaks agreements whose due day and days of grace went by, one transaction each.
 * @returns how many were broken
 */
export async function breakMissed(ctx: Context, askBank: AskBank, signal: AbortSignal): Promise<number> {
  const { companyId } = ctx
  const today = await todayOf(companyId, ctx.now())
  const { graceDays } = await settingsOf(companyId)
  let broken = 0
  await eachRow(
    signal,
    (afterId, count) => missedAgreements(companyId, today, afterId, count),
    async (row) => {
      if (today <= lastDayInTime(row.nextDueDay, graceDays)) return
      if (!(await bankAnswered(row, askBank))) return
      if (await transaction(() => breakAgreement(ctx, row.id))) broken += 1
    },
  )
  return broken
}
