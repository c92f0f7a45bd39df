import type { Debt, Means, NegotiationPolicy, NegotiationState, Offer } from '../../types.ts'
import { makeOffers, opening } from '../index.ts'

/** A Sunday; 20/11 was a holiday, 25/12 and 1/1 are. */
export const today = '2026-11-22'
export const debt: Debt = {
  overdueCents: 245_075,
  overdueDays: 45,
  installmentsOverdue: 2,
  components: { principal: 210_000, interest: 30_075, fine: 5_000 },
}
export const policy: NegotiationPolicy = {
  maxDiscountBasisPoints: 1_500,
  minInstallmentCents: 10_000,
  maxInstallments: 12,
  paymentMethods: ['pix', 'credit_card'],
  dueHorizonDays: 30,
  discountable: ['principal', 'interest', 'fine', 'fees'],
  minDownPaymentBasisPoints: 1_000,
}
export const unknown: Means = { capacity: null, willingness: null }

export function startOf(over: Partial<NegotiationState> = {}): NegotiationState {
  const state = { debt, means: unknown, progress: opening, shown: [], ...over }
  return { ...state, shown: over.shown ?? makeOffers(state.debt, policy, today, state.means).offers }
}

/** An offer as one line: kind, total, discount in basis points, then amount@day of each payment. */
export function lineOf({ kind, totalCents, discountBasisPoints, schedule }: Offer): string {
  const payments = schedule.map(({ amountCents, dueDay }) => `${amountCents}@${dueDay.slice(5)}`)
  return `${kind} ${totalCents} -${discountBasisPoints}: ${payments.join(' ')}`
}
