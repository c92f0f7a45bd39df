import type { Offer } from '../types.ts'

/** The largest single payment of an offer, in cents. */
export function largestPayment({ schedule }: Offer): number {
  return Math.max(...schedule.map(({ amountCents }) => amountCents))
}
