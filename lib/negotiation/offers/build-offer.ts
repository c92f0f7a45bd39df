import type { Day, Debt, NegotiationPolicy, Offer, OfferKind, Payment, RuleNote } from '../types.ts'
import { basisPointsOf, shareUp } from './cents.ts'
import { discountCeiling } from './discount-ladder.ts'
import { type DateWish, firstDueDay, lastDueDay, monthlyDueDays } from './due-days.ts'
import { offerId } from './offer-id.ts'
import { splitAmount } from './split-amount.ts'

/** What every offer is made from. */
export type Terms = { debt: Debt; policy: NegotiationPolicy; today: Day }

/** Days until an offer falls due when nobody wished for a date: for cash or a first payment, and for plain instalments. */
export const usualDays = { cash: 5, instalments: 10, down_payment: 5 } as const

/** The smallest first payment of a plan with a down payment, in cents. */
export function downPaymentFloor({ debt, policy }: Terms): number {
  return Math.max(shareUp(debt.overdueCents, policy.minDownPaymentBasisPoints), policy.minInstallmentCents, 1)
}

function allowedBy({ debt, policy, today }: Terms, kind: OfferKind, discountCents: number, count: number): RuleNote[] {
  const horizon: RuleNote = {
    rule: 'horizon',
    params: { days: policy.dueHorizonDays, latestDay: lastDueDay(policy, today) },
  }
  const discount: RuleNote = {
    rule: 'max_discount',
    params: {
      maxDiscountBasisPoints: policy.maxDiscountBasisPoints,
      maxDiscountCents: discountCeiling(debt, policy),
      askedCents: discountCents,
    },
  }
  if (kind === 'cash') return discountCents > 0 ? [discount, horizon] : [horizon]
  return [
    { rule: 'max_installments', params: { maxInstallments: policy.maxInstallments, askedInstallments: count } },
    { rule: 'min_installment', params: { minInstallmentCents: policy.minInstallmentCents } },
    ...(kind === 'down_payment' ? [floorNote({ debt, policy, today })] : []),
    horizon,
  ]
}

/** The rule of the first payment; `askedCents` is left out when nobody asked. */
export function floorNote(terms: Terms, askedCents?: number): RuleNote {
  return {
    rule: 'down_payment_floor',
    params: {
      minDownPaymentBasisPoints: terms.policy.minDownPaymentBasisPoints,
      floorCents: downPaymentFloor(terms),
      ...(askedCents === undefined ? {} : { askedCents }),
    },
  }
}

function offerOf(terms: Terms, kind: OfferKind, schedule: Payment[]): Offer {
  const { overdueCents } = terms.debt
  const totalCents = schedule.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const discountCents = overdueCents - totalCents
  return {
    id: offerId(kind, overdueCents, schedule),
    kind,
    totalCents,
    discountCents,
    discountBasisPoints: basisPointsOf(discountCents, overdueCents),
    schedule,
    allowedBy: allowedBy(terms, kind, discountCents, schedule.length),
  }
}

/** Payment at once with a discount in cents; undefined when no day is allowed or the discount is above the ceiling. */
export function cashOffer(terms: Terms, discountCents: number, wish: DateWish): Offer | undefined {
  const due = firstDueDay(terms.policy, terms.today, wish, usualDays.cash)
  if (!due || discountCents < 0 || discountCents > discountCeiling(terms.debt, terms.policy)) return undefined
  return offerOf(terms, 'cash', [{ dueDay: due.day, amountCents: terms.debt.overdueCents - discountCents }])
}

/** A plan of `count` ≥ 2 payments; with `entryCents` the first is that much. Undefined when the policy has no room for it. */
export function planOffer(terms: Terms, count: number, wish: DateWish, entryCents?: number): Offer | undefined {
  const { debt, policy, today } = terms
  const kind = entryCents === undefined ? 'instalments' : 'down_payment'
  if (count < 2 || count > policy.maxInstallments) return undefined
  if (entryCents !== undefined && entryCents < downPaymentFloor(terms)) return undefined
  const entry = entryCents === undefined ? [] : [entryCents]
  const rest = splitAmount(debt.overdueCents - (entryCents ?? 0), count - entry.length, policy.minInstallmentCents)
  const due = firstDueDay(policy, today, wish, usualDays[kind])
  if (!rest || !due) return undefined
  const days = monthlyDueDays(due, count, wish.dayOfMonth)
  const amounts = [...entry, ...rest]
  return offerOf(
    terms,
    kind,
    days.map((dueDay, i) => ({ dueDay, amountCents: amounts[i] ?? 0 })),
  )
}
