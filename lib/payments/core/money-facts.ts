import type { Day } from '@/lib/negotiation'

/** Money that counts for an agreement. Cents; `paidDay` in the company's zone. */
export type MoneyFact = {
  id: string
  endToEndId: string
  /** Empty when it was assigned without one. */
  chargeId: string
  amountCents: number
  /** Fine and interest inside the amount. */
  lateChargesCents: number
  refundedCents: number
  paidAt: number
  paidDay: Day
}

export const netOf = ({ amountCents, refundedCents }: Pick<MoneyFact, 'amountCents' | 'refundedCents'>): number =>
  amountCents - refundedCents

/** What of the money is fine and interest: money that went back carried none. */
export const chargesOf = (money: Pick<MoneyFact, 'amountCents' | 'refundedCents' | 'lateChargesCents'>): number =>
  Math.min(money.lateChargesCents, netOf(money))

/** What of the money counts toward what was agreed. */
export const principalOf = (money: Pick<MoneyFact, 'amountCents' | 'refundedCents' | 'lateChargesCents'>): number =>
  netOf(money) - chargesOf(money)

/** In the order in which it was paid, however it was told. */
export const byPayment = (a: MoneyFact, b: MoneyFact): number =>
  a.paidAt - b.paidAt || (a.endToEndId < b.endToEndId ? -1 : Number(a.endToEndId > b.endToEndId))
