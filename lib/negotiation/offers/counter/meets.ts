import type { Offer } from '../../types.ts'
import { shareUp } from '../cents.ts'
import { componentCents } from '../discount-ladder.ts'
import { firstDueDay, monthlyDueDays } from '../due-days.ts'
import { largestPayment } from '../largest-payment.ts'
import type { Talk } from './talk.ts'

function meetsPrice({ terms: { debt }, asked, toldCents }: Talk, offer: Offer): boolean {
  const { settleCents, discountBasisPoints: points, waive, lowerPrice } = asked
  if (settleCents !== undefined && offer.totalCents > settleCents) return false
  if (points !== undefined && offer.discountCents < shareUp(debt.overdueCents, Math.min(points, 10_000))) return false
  if (lowerPrice && offer.discountCents <= toldCents) return false
  if (!waive) return true
  const waived = waive.reduce((sum, component) => sum + componentCents(debt, component), 0)
  return debt.components !== undefined && offer.discountCents >= waived
}

function largestInstalment({ kind, schedule }: Offer): number {
  return Math.max(...schedule.slice(kind === 'down_payment' ? 1 : 0).map(({ amountCents }) => amountCents))
}

function meetsPlan({ asked, shown }: Talk, offer: Offer): boolean {
  const { monthlyCents, downPaymentCents, installments, inInstallments, smallerInstallments } = asked
  const first = offer.schedule[0]?.amountCents ?? 0
  if ((inInstallments || smallerInstallments) && offer.kind === 'cash') return false
  if (downPaymentCents !== undefined && (offer.kind !== 'down_payment' || first !== downPaymentCents)) return false
  if (monthlyCents !== undefined && (offer.kind === 'cash' || largestInstalment(offer) > monthlyCents)) return false
  if (installments !== undefined) {
    const all = offer.schedule.length
    const counts = offer.kind === 'down_payment' ? [all, all - 1] : [all]
    const right = (count: number) => (asked.installmentsAtMost ? count <= installments : count === installments)
    if (!counts.some(right)) return false
  }
  if (!smallerInstallments) return true
  const before = shown.filter(({ kind }) => kind !== 'cash').map(largestPayment)
  const own = downPaymentCents === undefined ? largestPayment(offer) : largestInstalment(offer)
  return before.length === 0 || own < Math.min(...before)
}

function meetsOnce({ asked: { onceCents } }: Talk, offer: Offer): boolean {
  if (onceCents === undefined) return true
  return offer.kind === 'cash' ? offer.totalCents <= onceCents : offer.schedule[0]?.amountCents === onceCents
}

function meetsDate({ terms: { policy, today }, asked, wish }: Talk, offer: Offer): boolean {
  if (asked.dueDay === undefined && asked.dayOfMonth === undefined) return true
  const first = firstDueDay(policy, today, wish, 0)
  if (!first?.asWished) return false
  const days = monthlyDueDays(first, offer.schedule.length, wish.dayOfMonth)
  return offer.schedule.every(({ dueDay }, i) => dueDay === days[i])
}

/** Whether an offer is what this turn asked for, all of it. Due days count as wished after moving to a business day. */
export function meets(talk: Talk, offer: Offer): boolean {
  return meetsPrice(talk, offer) && meetsPlan(talk, offer) && meetsOnce(talk, offer) && meetsDate(talk, offer)
}
