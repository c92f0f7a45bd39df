import type { Day, Debt, Offer } from '../types.ts'
import { formatBrl, formatDay, formatPercent } from './format.ts'

/** A value with its unit, as the guard compares it. */
export type Fact =
  | { kind: 'money'; cents: number }
  | { kind: 'percent'; basisPoints: number }
  | { kind: 'count'; count: number }
  | { kind: 'days'; days: number }
  | { kind: 'day'; day: Day }

/** Roles of an offer's values; the founding document's names where it has one. */
export const offerRoles = [
  'option_number',
  'total_amount',
  'discounted_amount',
  'discount_percentage',
  'saving',
  'installments',
  'max_installments',
  'installment_value',
  'regular_installments',
  'last_installment_value',
  'entry_value',
  'first_due_date',
  'due_date',
  'last_due_date',
] as const
export type OfferRole = (typeof offerRoles)[number]
export const debtRoles = ['overdue_amount', 'overdue_days', 'installments_overdue'] as const
export type DebtRole = (typeof debtRoles)[number]

const money = (cents: number): Fact => ({ kind: 'money', cents })
const count = (value: number): Fact => ({ kind: 'count', count: value })
const day = (value: Day): Fact => ({ kind: 'day', day: value })

/**
 * The values of one offer by role; a role the offer has no value for is absent. `installments` (and the founding
 * document's `max_installments`) counts the equal instalments, without the first payment of a plan that has one;
 * `regular_installments` those before the last where the last differs; `due_date` is the day a single payment is due.
 * @param position in the list as shown, from 1
 */
export function offerFacts(offer: Offer, position: number): Partial<Record<OfferRole, Fact>> {
  const { schedule, discountCents } = offer
  const [first, last] = [schedule[0], schedule.at(-1)]
  const facts: Partial<Record<OfferRole, Fact>> = {
    option_number: count(position),
    total_amount: money(offer.totalCents),
  }
  if (!first || !last) return facts
  facts.first_due_date = day(first.dueDay)
  if (discountCents > 0) {
    facts.discounted_amount = money(offer.totalCents)
    facts.discount_percentage = { kind: 'percent', basisPoints: offer.discountBasisPoints }
    facts.saving = money(discountCents)
  }
  if (offer.kind === 'cash') return { ...facts, due_date: day(first.dueDay) }
  const equal = offer.kind === 'down_payment' ? schedule.slice(1) : schedule
  const regular = equal[0]?.amountCents ?? first.amountCents
  if (offer.kind === 'down_payment') facts.entry_value = money(first.amountCents)
  if (last.amountCents !== regular) {
    facts.last_installment_value = money(last.amountCents)
    facts.regular_installments = count(equal.length - 1)
  }
  return {
    ...facts,
    installments: count(equal.length),
    max_installments: count(equal.length),
    installment_value: money(regular),
    last_due_date: day(last.dueDay),
  }
}

/** The values of the debt by role. */
export function debtFacts(debt: Debt): Record<DebtRole, Fact> {
  return {
    overdue_amount: money(debt.overdueCents),
    overdue_days: { kind: 'days', days: debt.overdueDays },
    installments_overdue: count(debt.installmentsOverdue),
  }
}

/** A fact as a customer reads it, without its unit's word: "R$ 1.250,50", "15%", "6", "15/12/2026". */
export function formatFact(fact: Fact): string {
  switch (fact.kind) {
    case 'money':
      return formatBrl(fact.cents)
    case 'percent':
      return formatPercent(fact.basisPoints)
    case 'count':
      return String(fact.count)
    case 'days':
      return String(fact.days)
    case 'day':
      return formatDay(fact.day)
  }
}
