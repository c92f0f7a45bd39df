import type { Day, DetailAsked, Proposal } from '../../types.ts'
import type { Terms } from '../build-offer.ts'
import { shareDown } from '../cents.ts'
import { businessDayUpTo } from '../due-days.ts'
import { asksDate, asksPlan, asksPrice } from './talk.ts'

const sums = ['monthlyCents', 'onceCents', 'settleCents', 'downPaymentCents', 'bareCents'] as const

/** Without values nobody can have meant: sums under a cent, no instalments, days no month has. */
function sensible(proposal: Proposal): Proposal {
  const asked = { ...proposal }
  for (const field of sums) {
    const cents = asked[field]
    if (cents !== undefined && (!Number.isSafeInteger(cents) || cents < 1)) delete asked[field]
  }
  const { installments: count, dayOfMonth: day, discountBasisPoints: points, waive } = asked
  if (count !== undefined && (!Number.isSafeInteger(count) || count < 1)) delete asked.installments
  if (day !== undefined && (!Number.isInteger(day) || day < 1 || day > 31)) delete asked.dayOfMonth
  if (points !== undefined && !(points > 0)) delete asked.discountBasisPoints
  if (waive?.length === 0) delete asked.waive
  return asked
}

/** Gives a sum without a role the one that the rest of the wish leaves it; false when it may be either. */
function placeBareSum(asked: Proposal, overdueCents: number): boolean {
  const { bareCents, ...rest } = asked
  if (bareCents === undefined) return true
  delete asked.bareCents
  const most = bareCents * 2 >= overdueCents
  if (asksPlan(rest) && rest.monthlyCents === undefined) {
    if (most && rest.installments !== undefined) asked.settleCents = bareCents
    else asked.monthlyCents = bareCents
    return true
  }
  // "250 na sexta" is one payment; "250 no dia 10" may be every month's.
  const once = most || asked.dueDay !== undefined
  if (once) asked.onceCents = bareCents
  return once
}

/** Parts of the debt become sums. */
function placeParts(asked: Proposal, overdueCents: number): void {
  const { onceBasisPoints: once, downPaymentBasisPoints: down } = asked
  const part = (basisPoints: number) => Math.max(1, shareDown(overdueCents, Math.min(basisPoints, 10_000)))
  if (once !== undefined && once > 0) asked.onceCents ??= part(once)
  if (down !== undefined && down > 0) asked.downPaymentCents ??= part(down)
  delete asked.onceBasisPoints
  delete asked.downPaymentBasisPoints
}

/** "Até domingo" becomes the last business day until then; where there is none, the day itself, which moves on. */
function placeLatestDay(asked: Proposal, today: Day): void {
  if (asked.dueDayAtMost && asked.dueDay) asked.dueDay = businessDayUpTo(asked.dueDay, today) ?? asked.dueDay
  delete asked.dueDayAtMost
}

/** A wish for the whole sum at once, however it was put, becomes one; a sum beside a plan becomes its first payment. */
function placeWholeSums(asked: Proposal, overdueCents: number): void {
  const whole = (cents: number | undefined) => cents !== undefined && cents >= overdueCents
  if (whole(asked.settleCents)) {
    delete asked.settleCents
    if (!asksPlan(asked)) asked.onceCents = overdueCents
  }
  const alone = asked.installments === undefined || asked.installments === 1
  if (alone && (whole(asked.downPaymentCents) || (whole(asked.monthlyCents) && asked.downPaymentCents === undefined))) {
    delete asked.downPaymentCents
    delete asked.monthlyCents
    delete asked.installments
    asked.onceCents = overdueCents
  }
  if (asked.installments === 1 && asked.downPaymentCents === undefined) {
    asked.onceCents ??= asked.monthlyCents ?? overdueCents
    delete asked.installments
    delete asked.monthlyCents
  }
  if (asked.onceCents !== undefined && asksPlan(asked)) {
    if (!whole(asked.onceCents)) asked.downPaymentCents ??= asked.onceCents
    delete asked.onceCents
  }
  if (whole(asked.downPaymentCents)) delete asked.downPaymentCents
}

/**
 * The wish with every sum in its role, or what to ask first: a sum that may be by the month or at once, a date that has
 * passed or was not said, or nothing to answer at all.
 */
export function understand(terms: Terms, proposal: Proposal): { asked: Proposal } | { detail: DetailAsked } {
  const { overdueCents } = terms.debt
  const asked = sensible(proposal)
  if (asked.dueDay !== undefined && asked.dueDay < terms.today) return { detail: 'date' }
  placeParts(asked, overdueCents)
  placeLatestDay(asked, terms.today)
  if (!placeBareSum(asked, overdueCents)) return { detail: 'amount_role' }
  placeWholeSums(asked, overdueCents)
  if (asked.monthlyCents !== undefined || asked.installments !== undefined) delete asked.smallerInstallments
  if (asksPrice(asked) || asksPlan(asked) || asksDate(asked) || asked.onceCents !== undefined) return { asked }
  return { detail: asked.vagueDate ? 'date' : 'proposal' }
}
