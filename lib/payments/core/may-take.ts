import type { AgreementState } from '@/db/constants/payments'

/**
 * Whether money for one of its charges goes to an agreement by itself. Where another binds the debt, or it had been
 * cancelled before the money was paid, a person decides.
 */
export function mayTake(
  agreement: { state: AgreementState; endedAt: number },
  otherStands: boolean,
  paidAt: number,
): boolean {
  const { state, endedAt } = agreement
  if (state === 'accepted' || state === 'active' || state === 'completed') return true
  if (otherStands) return false
  return state !== 'cancelled' || paidAt <= endedAt
}
