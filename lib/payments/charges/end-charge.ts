import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { chargeEvent } from '../events'
import { withdrawChargeJob } from '../job-names'
import { type ChargeRow, changeCharge, chargesOf, openChargeStates } from './repository'

/**
 * Ends an open charge inside the caller's transaction, with its audit entry and event; a remote provider is told by a
 * job. Money that comes for it all the same is found by its txid.
 * @returns whether it was open
 */
export async function endCharge(ctx: Context, row: ChargeRow, state: 'expired' | 'cancelled'): Promise<boolean> {
  const now = ctx.now()
  if (!(await changeCharge(row.companyId, row.id, openChargeStates, { state, updatedAt: now }))) return false
  if (row.provider !== 'static') {
    await enqueue(ctx, { name: withdrawChargeJob, payload: { charge_id: row.id }, key: row.id, maxAttempts: 12 })
  }
  await recordAudit(ctx, {
    action: `charge.${state}`,
    resource: { type: 'payment_request', id: row.id },
    details: { agreement_id: row.agreementId, amount_cents: row.amountCents, simulated: row.simulated },
  })
  await emit(ctx, chargeEvent(`charge.${state}`, row))
  scheduleRelay()
  return true
}

/** Ends every open charge of an agreement; inside the caller's transaction. */
export async function endChargesOf(ctx: Context, agreementId: string): Promise<void> {
  for (const row of await chargesOf(ctx.companyId, agreementId, openChargeStates))
    await endCharge(ctx, row, 'cancelled')
}
