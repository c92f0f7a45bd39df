import { transaction } from '@/db/client'
import { type AuditNote, recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { chargeEvent } from '../events'
import { isDueLater } from './charge-terms'
import { askProvider } from './issue-order'
import { providerFor } from './provider-for'
import { type ChargeRow, changeCharge, getChargeRow } from './repository'

async function settleCreating(
  ctx: Context,
  row: ChargeRow,
  set: Partial<ChargeRow>,
  note: Pick<AuditNote, 'action' | 'details'>,
): Promise<ChargeRow> {
  const after = { ...row, ...set, updatedAt: ctx.now() }
  const changed = await transaction(async () => {
    if (!(await changeCharge(row.companyId, row.id, ['creating'], { ...set, updatedAt: after.updatedAt }))) return false
    await recordAudit(ctx, { ...note, resource: { type: 'payment_request', id: row.id } })
    if (after.state === 'awaiting_payment') await emit(ctx, chargeEvent('charge.created', after))
    return true
  })
  if (changed) scheduleRelay()
  return changed ? after : getChargeRow(row.companyId, row.id)
}

/**
 * Asks a remote provider for the code of a charge that is `creating` and stores it; outside of any transaction. Asked
 * twice it asks with the same txid, so the provider has one charge. One that ended meanwhile is withdrawn again.
 * @throws AppError 503 `payment_provider_unavailable`; 422 `payment_provider_refused` (the charge is `failed` then)
 */
export async function issueCharge(ctx: Context, chargeId: string): Promise<ChargeRow> {
  const row = await getChargeRow(ctx.companyId, chargeId)
  if (row.state !== 'creating') return row
  const found = await providerFor(ctx.companyId, row.simulated)
  if (found.provider.name !== row.provider) {
    return settleCreating(ctx, row, { state: 'failed', errorCode: 'provider_changed' }, failure('provider_changed'))
  }
  try {
    const issued = await askProvider(row, found, ctx.now())
    const done = await settleCreating(ctx, row, { ...issued, state: 'awaiting_payment' }, { action: 'charge.issued' })
    if (done.state === 'cancelled' || done.state === 'expired')
      await found.provider.cancel(row.txid, await isDueLater(row))
    return done
  } catch (error) {
    if (isAppError(error) && error.code !== 'unavailable') {
      await settleCreating(ctx, row, { state: 'failed', errorCode: error.reason }, failure(error.reason))
    }
    throw error
  }
}

const failure = (reason: string) => ({ action: 'charge.failed', details: { reason } })

/** Tells a remote provider that a charge ended here. */
export async function withdrawCharge(ctx: Context, chargeId: string): Promise<void> {
  const row = await getChargeRow(ctx.companyId, chargeId)
  const { provider } = await providerFor(ctx.companyId, row.simulated)
  if (provider.name === row.provider && row.code !== '') await provider.cancel(row.txid, await isDueLater(row))
}
