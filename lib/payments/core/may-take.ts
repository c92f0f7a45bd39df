import { type AgreementState, isStanding } from '@/db/constants/payments'
import type { Payment } from '@/lib/negotiation'
import { dueNow } from './due'
import { lastDayInTime } from './grace'
import { byPayment, type MoneyFact } from './money-facts'

/** Whether an agreement was cancelled, also where it was paid in full all the same: its row keeps the reason. */
export const wasCancelled = ({ state, endReason }: { state: AgreementState; endReason: string }): boolean =>
  state === 'cancelled' || (state === 'completed' && endReason !== '')

type Taking = { schedule: readonly Payment[]; graceDays: number; taken: readonly MoneyFact[] }

/**
 * Whether money was paid while what was due first by then could still be, by the day it was paid and not by when it was
 * told or looked at. What went back afterwards had been paid all the same.
 */
export function paidInTime({ schedule, graceDays, taken }: Taking, one: MoneyFact): boolean {
  const earlier = taken.filter((other) => byPayment(other, one) < 0)
  const paidCents = earlier.reduce(
    (cents, { amountCents, lateChargesCents }) => cents + amountCents - lateChargesCents,
    0,
  )
  const { next } = dueNow({ schedule, paidCents }, one.paidDay)
  return !next || one.paidDay <= lastDayInTime(next.dueDay, graceDays)
}

/**
 * Whether money for one of its charges goes to an agreement by itself. Where another binds the debt, it had been
 * cancelled before the money was paid, or it gave a discount for being paid in time and was not, a person decides.
 */
export function mayTake(
  agreement: { state: AgreementState; endReason: string; endedAt: number; discountCents: number },
  { otherStands, ...taking }: Taking & { otherStands: boolean },
  one: MoneyFact,
): boolean {
  const { state, endedAt, discountCents } = agreement
  if (wasCancelled(agreement) && one.paidAt > endedAt) return false
  if (discountCents > 0 && !paidInTime(taking, one)) return false
  return isStanding(state) || state === 'completed' || !otherStands
}
