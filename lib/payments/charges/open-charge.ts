import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import type { AgreementRow } from '../agreements/repository'
import { chargeEvent } from '../events'
import { issueChargeJob } from '../job-names'
import { matchWaiting } from '../settle/match-payment'
import { draftCharge } from './draft-charge'
import { type ChargeRow, getChargeRow, insertCharge } from './repository'

/** The caller of a remote provider asks it right after the commit; the job only finishes what a crash left. */
const finishAfterMs = 5_000

/**
 * Asks for one instalment of an agreement, or for all that is left (0); inside the caller's transaction, with its audit
 * entry and event. A local provider gives the code at once. One that is remote is asked after the commit with
 * `issueCharge`; until then the row is `creating` and a job sees to it. A `draft` made before is stored as it is.
 * @throws AppError 409 `nothing_due`; 422 `payment_settings_incomplete`
 */
export async function openCharge(
  ctx: Context,
  agreement: AgreementRow,
  { installment, now = ctx.now(), draft }: { installment: number; now?: number; draft?: ChargeRow },
): Promise<ChargeRow> {
  const row = draft ?? (await draftCharge(agreement, { installment, now }))
  const { id, companyId, simulated } = row
  const local = row.state === 'awaiting_payment'
  await insertCharge(row)
  if (!local) {
    await enqueue(ctx, {
      name: issueChargeJob,
      payload: { charge_id: id },
      key: id,
      delayMs: finishAfterMs,
      maxAttempts: 12,
    })
  }
  await recordAudit(ctx, {
    action: 'charge.created',
    resource: { type: 'payment_request', id },
    details: {
      agreement_id: agreement.id,
      installment,
      amount_cents: row.amountCents,
      provider: row.provider,
      simulated,
    },
  })
  if (local) await emit(ctx, chargeEvent('charge.created', row))
  scheduleRelay()
  await matchWaiting(ctx, row.txid)
  return getChargeRow(companyId, id)
}
