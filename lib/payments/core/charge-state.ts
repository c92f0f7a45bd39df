import type { ChargeState } from '@/db/constants/payments'
import { byPayment, type MoneyFact, principalOf } from './money-facts'

export type ChargeFact = { id: string; amountCents: number; state: ChargeState }
export type ChargePosition = {
  id: string
  state: ChargeState
  paidCents: number
  refundedCents: number
  /** When its first money was paid; 0 before. */
  paidAt: number
}

/**
 * A charge as its money leaves it: `paid` once all of it came, `refunded` when all of that went back. Money that does
 * not fill it leaves it as it was; one that is filled no longer waits again.
 */
export function chargePosition(charge: ChargeFact, money: readonly MoneyFact[]): ChargePosition {
  const own = money.filter(({ chargeId }) => chargeId === charge.id).sort(byPayment)
  const sum = (of: (one: MoneyFact) => number) => own.reduce((cents, one) => cents + of(one), 0)
  const paidCents = sum(({ amountCents }) => amountCents)
  const refundedCents = sum((one) => one.refundedCents)
  const filled = paidCents - sum(({ lateChargesCents }) => lateChargesCents) >= charge.amountCents
  const kept = sum(principalOf) > 0
  const wasFilled = charge.state === 'paid' || charge.state === 'refunded'
  const unfilled = wasFilled ? 'awaiting_payment' : charge.state
  const state = filled ? (kept ? 'paid' : 'refunded') : unfilled
  return { id: charge.id, state, paidCents, refundedCents, paidAt: own[0]?.paidAt ?? 0 }
}
