import { transaction } from '@/db/client'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { isDueLater } from '../charges/charge-terms'
import { providerFor } from '../charges/provider-for'
import type { ChargeRow } from '../charges/repository'
import { mayBePaidAt } from '../core/paid-at'
import { settleReceipt } from '../settle/settle-receipt'

/** Questions that went unanswered before the rest of a run is left for the next one. */
const patience = 3

/** Asks the bank what it knows of a charge whose notice may have been lost; false where it did not answer. */
export type AskBank = (row: ChargeRow) => Promise<boolean>

/** One run's questions to a company's provider; a local one knows nothing, which is an answer. */
export function askingBank(ctx: Context): AskBank {
  const asked = new Map<string, boolean>()
  let unanswered = 0

  async function ask(row: ChargeRow): Promise<boolean> {
    const { provider } = await providerFor(ctx.companyId, row.simulated)
    if (provider.local || provider.name !== row.provider || row.code === '') return true
    if (unanswered >= patience) return false
    try {
      const receipts = await provider.read(row.txid, await isDueLater(row))
      // A time that cannot be is no answer.
      if (!receipts.every(({ paidAt }) => mayBePaidAt(paidAt, ctx.now()))) return false
      for (const receipt of receipts) {
        await transaction(() => settleReceipt(ctx, receipt, 'provider_query'))
      }
      return true
    } catch (error) {
      if (!isAppError(error) || error.code !== 'unavailable') throw error
      unanswered += 1
      return false
    }
  }

  return async (row) => {
    const known = asked.get(row.id)
    if (known !== undefined) return known
    const answer = await ask(row)
    asked.set(row.id, answer)
    return answer
  }
}
