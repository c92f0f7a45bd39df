import type { LedgerAccount } from '@/db/constants/payments'

/** Cents by account of the payments ledger, debits positive; an account that is not named holds nothing. */
export type Position = Partial<Record<LedgerAccount, number>>

/** All that an agreement's place in the ledger depends on, cents. */
export type AgreementSums = {
  /** As agreed, without fines and interest. */
  agreedCents: number
  /** Fines and interest that came with the money. */
  chargesCents: number
  /** Received less returned. */
  netCents: number
  /** `none`: nobody said yes yet; `ended`: broken or cancelled, so nothing more is owed under it. */
  standing: 'none' | 'stands' | 'ended'
}

/**
 * An agreement's position: what it holds, whatever order its facts came in. `total` grows by fines and interest;
 * what was applied is the smaller of what came and `total`; the rest is the customer's.
 */
export function agreementPosition({ agreedCents, chargesCents, netCents, standing }: AgreementSums): Position {
  if (standing === 'none') return {}
  const totalCents = agreedCents + chargesCents
  const appliedCents = Math.min(netCents, totalCents)
  const ended = standing === 'ended'
  return {
    bank: netCents,
    receivable: ended ? 0 : totalCents - appliedCents,
    negotiated: ended ? chargesCents - appliedCents : -agreedCents,
    customer_credit: appliedCents - netCents,
    late_charges: -chargesCents,
  }
}

/** Money of which nobody knows what it is for. */
export const unmatchedPosition = (netCents: number): Position => ({ bank: netCents, unmatched: -netCents })
