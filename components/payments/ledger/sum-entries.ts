import type { LedgerEntryReply } from '@/components/payments/types'
import { centsOf } from '@/components/portfolios/core/cents'

/** Debits and credits of all entries, in whole centavos: the same in every sound ledger. */
export function sumEntries(entries: readonly Pick<LedgerEntryReply, 'lines'>[]) {
  const lines = entries.flatMap((entry) => entry.lines)
  return {
    debitCents: lines.reduce((sum, { debit }) => sum + centsOf(debit), 0),
    creditCents: lines.reduce((sum, { credit }) => sum + centsOf(credit), 0),
  }
}
