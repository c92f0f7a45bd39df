import type { LedgerAccount } from '@/db/constants/payments'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { entryBetween } from '../core/entry-between'
import type { Position } from '../core/position'
import { insertLines, sumsByAccount } from './repository'

/** Why an entry was booked. */
export type EntryKind = 'agreement' | 'payment' | 'assignment' | 'refund' | 'end'

export type Booking = {
  kind: EntryKind
  simulated: boolean
  /** Empty for money that is no agreement's: then `paymentId` names the scope. */
  agreementId: string
  /** The money that moved it; empty where none did. */
  paymentId: string
}

const asPosition = (sums: Map<LedgerAccount, number>): Position => Object.fromEntries(sums)

/**
 * Brings what the ledger holds of an agreement, or of money that is no agreement's, to `after`: one entry of the
 * difference, none where there is no difference. Call inside a transaction that holds the agreement or the payment.
 */
export async function bookPosition(ctx: Context, booking: Booking, after: Position): Promise<void> {
  const { companyId } = ctx
  const { agreementId, paymentId, simulated, kind } = booking
  const scope = agreementId ? { agreementId } : { agreementId: '' as const, paymentId }
  const lines = entryBetween(asPosition(await sumsByAccount(companyId, scope)), after)
  const at = ctx.now()
  const entryId = newId('ledgerEntry', at)
  await insertLines(
    lines.map((line) => ({
      id: newId('ledgerLine', at),
      entryId,
      companyId,
      simulated,
      at,
      kind,
      ...line,
      agreementId,
      paymentId,
    })),
  )
}
