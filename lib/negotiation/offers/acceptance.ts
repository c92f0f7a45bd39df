import { partsOf } from '../calendar/index.ts'
import type { Acceptance, Offer, OfferPick } from '../types.ts'
import { largestPayment } from './largest-payment.ts'

/** Sums by which a customer may name an offer. */
function sumsOf({ totalCents, schedule }: Offer): number[] {
  return [...new Set([totalCents, ...schedule.map(({ amountCents }) => amountCents)])]
}

/** How far a sum as said is from one of the offer: 0 exact, 1 the same in whole reais, 2 within 2 %, 3 another. */
function distance(offer: Offer, saidCents: number): number {
  const distances = sumsOf(offer).map((cents) => {
    if (cents === saidCents) return 0
    const reais = [Math.floor(cents / 100), Math.round(cents / 100)].map((value) => value * 100)
    if (saidCents % 100 === 0 && reais.includes(saidCents)) return 1
    return Math.abs(cents - saidCents) * 50 <= cents ? 2 : 3
  })
  return Math.min(...distances)
}

/** Offers whose value is the least. */
function least(offers: readonly Offer[], value: (offer: Offer) => number): Offer[] {
  const lowest = Math.min(...offers.map(value))
  return offers.filter((offer) => value(offer) === lowest)
}

function matching(offers: readonly Offer[], pick: OfferPick): Offer[] {
  const { position, kind, installments, amountCents, dueDay, dayOfMonth } = pick
  let left = offers.filter((offer, i) => {
    if (position !== undefined && i !== (position === 'last' ? offers.length : position) - 1) return false
    if (kind !== undefined && offer.kind !== kind) return false
    const counts =
      offer.kind === 'down_payment' ? [offer.schedule.length, offer.schedule.length - 1] : [offer.schedule.length]
    if (installments !== undefined && !counts.includes(installments)) return false
    if (dueDay !== undefined && offer.schedule[0]?.dueDay !== dueDay) return false
    if (dayOfMonth !== undefined && partsOf(offer.schedule[0]?.dueDay ?? '').dayOfMonth !== dayOfMonth) return false
    return amountCents === undefined || distance(offer, amountCents) < 3
  })
  if (amountCents !== undefined) left = least(left, (offer) => distance(offer, amountCents))
  if (pick.cheapest) left = least(left, ({ totalCents }) => totalCents)
  if (pick.smallestInstallment) {
    const plans = left.filter((offer) => offer.kind !== 'cash')
    left = least(plans, largestPayment)
  }
  return left
}

/**
 * The offer a customer chose from the list as last shown. A lone offer is meant by a plain yes; a list is not, and a
 * choice that contradicts itself ("a 2, de 350" when that is the third) is asked back with the positions it touches.
 */
export function acceptance(offers: readonly Offer[], pick: OfferPick): Acceptance {
  const at = (chosen: readonly Offer[]) => chosen.map((offer) => offers.indexOf(offer) + 1)
  const fields = Object.entries(pick).filter(([, value]) => value !== undefined && value !== false)
  const left = matching(offers, pick)
  const [only] = left
  if (only && left.length === 1) return { kind: 'accepted', offer: only, position: offers.indexOf(only) + 1 }
  if (left.length > 1) return { kind: 'ambiguous', positions: at(left) }
  const touched = offers.filter((offer) =>
    fields.some(([field, value]) => matching(offers, { [field]: value } as OfferPick).includes(offer)),
  )
  return touched.length > 0 && fields.length > 1 ? { kind: 'ambiguous', positions: at(touched) } : { kind: 'none' }
}
