import type { LedgerAccount } from '@/db/constants/payments'

/** Where everything of a history ended, by the names of its plan. */
export type Snapshot = {
  agreements: Record<string, { state: string; paidCents: number }>
  charges: Record<string, string>
  /** Agreement (empty: none) and what of it stayed here. */
  money: Record<string, { agreement: string; state: string; netCents: number }>
  balances: Record<LedgerAccount, number>
}
