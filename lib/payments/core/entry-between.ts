import { type LedgerAccount, ledgerAccounts } from '@/db/constants/payments'
import type { Position } from './position'

/** One side of an entry: exactly one of the two sums is above zero. */
export type EntryLine = { account: LedgerAccount; debitCents: number; creditCents: number }

/**
 * The entry that leads from one position to another; empty where they are equal.
 * @throws Error when debits and credits would differ: a position that does not sum to zero is a fault of ours
 */
export function entryBetween(before: Position, after: Position): EntryLine[] {
  const lines = ledgerAccounts.flatMap((account): EntryLine[] => {
    const change = (after[account] ?? 0) - (before[account] ?? 0)
    if (change === 0) return []
    return [{ account, debitCents: Math.max(0, change), creditCents: Math.max(0, -change) }]
  })
  const sum = lines.reduce((cents, { debitCents, creditCents }) => cents + debitCents - creditCents, 0)
  if (sum !== 0) throw new Error(`ledger entry is out of balance by ${sum} cents`)
  return lines
}
