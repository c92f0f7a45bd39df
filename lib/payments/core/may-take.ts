import type { AgreementState } from '@/db/constants/payments'

/** Whether an agreement was cancelled, also where it was paid in full all the same: its row keeps the reason. */
export const wasCancelled = ({ state, endReason }: { state: AgreementState; endReason: string }): boolean =>
  state === 'cancelled' || (state === 'completed' && endReason !== '')

/**
 * Whether money for one of its charges goes to an agreement by itself. Where another binds the debt, or it had been
 * cancelled before the money was paid, a person decides.
 */
export function mayTake(
  agreement: { state: AgreementState; endReason: string; endedAt: number },
  otherStands: boolean,
  paidAt: number,
): boolean {
  const { state, endedAt } = agreement
  if (wasCancelled(agreement) && paidAt > endedAt) return false
  return state === 'accepted' || state === 'active' || state === 'completed' || !otherStands
}
