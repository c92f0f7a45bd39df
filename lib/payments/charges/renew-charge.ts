import { type Context, requireScope } from '@/lib/platform/context'
import { chargeFor } from './charge-for'
import type { ChargeRow } from './repository'

/**
 * A person asks for the code of what is due next of an agreement: the open charge where it still fits, else a new one.
 * @throws AppError 403; 404; 409 `agreement_ended`, `nothing_due`; what `issueCharge` throws
 */
export async function renewCharge(ctx: Context, agreementId: string): Promise<ChargeRow> {
  requireScope(ctx, 'payments:write')
  return chargeFor(ctx, agreementId)
}
