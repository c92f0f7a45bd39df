import { addDays, addMonths, isBusinessDay, nextBusinessDay } from '../calendar/index.ts'
import type { Day, Debt, NegotiationPolicy, Payment, PaymentMethod, RuleNote } from '../types.ts'
import { downPaymentFloor, floorNote, type Terms } from './build-offer.ts'
import { basisPointsOf } from './cents.ts'
import { discountCeiling } from './discount-ladder.ts'
import { lastDueDay } from './due-days.ts'
import { horizonRule, noDiscountRule } from './left-out.ts'

/** A payment or plan that another system or an accepted offer proposes. */
export type PaymentProposal = {
  totalCents: number
  /** As stated by the sender; must agree with the total where present. */
  discountBasisPoints?: number
  /** Left out for a single payment on `dueDay`. */
  schedule?: readonly Payment[]
  method: PaymentMethod
  dueDay: Day
  today: Day
}

/** Days a monthly payment may fall after its regular day: a wished day of the month and holidays move it. */
const monthlySlackDays = 30

function discountFaults(terms: Terms, proposal: PaymentProposal, payments: number): RuleNote[] {
  const { debt, policy } = terms
  const askedCents = debt.overdueCents - proposal.totalCents
  const notes: RuleNote[] = []
  const stated = proposal.discountBasisPoints
  const given = basisPointsOf(Math.max(askedCents, 0), debt.overdueCents)
  // One basis point and one cent of tolerance: senders round either of the two.
  const slack = Math.max(1, basisPointsOf(1, debt.overdueCents))
  if (stated !== undefined && Math.abs(stated - given) > slack) {
    notes.push({ rule: 'discount_mismatch', params: { statedBasisPoints: stated, givenBasisPoints: given } })
  }
  if (askedCents < 0) {
    const params = { overdueCents: debt.overdueCents, askedCents: proposal.totalCents }
    return [...notes, { rule: 'exceeds_debt', params }]
  }
  const maxDiscountCents = discountCeiling(debt, policy)
  if (askedCents > 0 && maxDiscountCents === 0) notes.push(noDiscountRule(terms))
  else if (askedCents > maxDiscountCents) {
    const params = { maxDiscountBasisPoints: policy.maxDiscountBasisPoints, maxDiscountCents, askedCents }
    notes.push({ rule: 'max_discount', params })
  }
  if (askedCents > 0 && payments > 1) notes.push({ rule: 'discount_at_once_only', params: {} })
  return notes
}

/** Instalments equal but for a rounding of less than a cent each on the last. */
function areEven(amounts: readonly number[]): boolean {
  const regular = amounts[0] ?? 0
  return amounts.every((cents, i) =>
    i < amounts.length - 1 ? cents === regular : Math.abs(cents - regular) < amounts.length,
  )
}

function amountFaults(terms: Terms, amounts: readonly number[]): RuleNote[] {
  const { policy } = terms
  const notes: RuleNote[] = []
  if (amounts.length < 2) return notes
  if (amounts.length > policy.maxInstallments) {
    const params = { maxInstallments: policy.maxInstallments, askedInstallments: amounts.length }
    notes.push({ rule: 'max_installments', params })
  }
  const least = Math.min(...amounts)
  if (least < policy.minInstallmentCents) {
    const params = { minInstallmentCents: policy.minInstallmentCents, askedCents: least }
    notes.push({ rule: 'min_installment', params })
  }
  if (areEven(amounts)) return notes
  const first = amounts[0] ?? 0
  if (!areEven(amounts.slice(1))) notes.push({ rule: 'uneven_installments', params: {} })
  if (first < downPaymentFloor(terms)) notes.push(floorNote(terms, first))
  return notes
}

function dayFaults(terms: Terms, schedule: readonly Payment[]): RuleNote[] {
  const { policy, today } = terms
  const notes: RuleNote[] = []
  const first = schedule[0]?.dueDay ?? today
  if (first < today) notes.push({ rule: 'past_day', params: { askedDay: first, today } })
  if (first > lastDueDay(policy, today)) notes.push(horizonRule(terms, first))
  for (const [i, { dueDay }] of schedule.entries()) {
    const position = i + 1
    if (!isBusinessDay(dueDay)) {
      notes.push({ rule: 'business_day', params: { askedDay: dueDay, nextDay: nextBusinessDay(dueDay) } })
    }
    if (i > 0 && dueDay <= (schedule[i - 1]?.dueDay ?? '')) notes.push({ rule: 'due_order', params: { position } })
    const latestDay = addDays(addMonths(first, i), monthlySlackDays)
    if (i > 0 && dueDay > latestDay) notes.push({ rule: 'monthly_spacing', params: { position, latestDay } })
  }
  return notes
}

/**
 * The limits of the policy that a proposal breaks, each with its figures; empty when it may be accepted. Due days must be
 * business days: move them with `nextBusinessDay` first where the sender need not know our calendar.
 */
export function proposalFits(policy: NegotiationPolicy, debt: Debt, proposal: PaymentProposal): RuleNote[] {
  const schedule = proposal.schedule ?? [{ dueDay: proposal.dueDay, amountCents: proposal.totalCents }]
  const terms: Terms = { debt, policy, today: proposal.today }
  const amounts = schedule.map(({ amountCents }) => amountCents)
  if (
    schedule.length === 0 ||
    [proposal.totalCents, ...amounts].some((cents) => !Number.isSafeInteger(cents) || cents < 1)
  ) {
    return [{ rule: 'invalid_amount', params: {} }]
  }
  const notes: RuleNote[] = []
  if (!policy.paymentMethods.includes(proposal.method)) {
    notes.push({ rule: 'payment_method', params: { method: proposal.method } })
  }
  const scheduledCents = amounts.reduce((sum, cents) => sum + cents, 0)
  if (scheduledCents !== proposal.totalCents) {
    notes.push({ rule: 'schedule_sum', params: { totalCents: proposal.totalCents, scheduledCents } })
  }
  return [
    ...notes,
    ...discountFaults(terms, proposal, schedule.length),
    ...amountFaults(terms, amounts),
    ...dayFaults(terms, schedule),
  ]
}
