import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { insertOutcomes, type UnlabelledDebt } from './repository'
import { trainWhenEnough } from './train-when-enough'

/**
 * Labels debts that were worked and brought no money as not recovered, with what their first score saw; they stay as
 * they are, and money that comes later replaces the label. One audit entry for all of them.
 * @param days since their first score
 */
export async function labelUnpaid(ctx: Context, debts: readonly UnlabelledDebt[], days: number): Promise<void> {
  if (debts.length === 0) return
  const { companyId } = ctx
  const at = ctx.now()
  await transaction(async () => {
    // Inserted, never replaced: what was told meanwhile stands, and the run begins again.
    await insertOutcomes(
      debts.map(({ id, sight }) => ({
        debtId: id,
        companyId,
        recovered: false,
        recoveredCents: 0,
        features: sight,
        at,
      })),
    )
    const details = { count: debts.length, days }
    await recordAudit(ctx, { action: 'debt.unpaid_labelled', resource: { type: 'company', id: companyId }, details })
    await trainWhenEnough(ctx)
  })
}
