import { makeOffers, type Offer, opening } from '@/lib/negotiation'
import type { OpenLink } from './open-pay-link'

/** Nothing is known of the means of who opens a page: the set with which a conversation opens too. */
const means = { capacity: null, willingness: null }

/** The options of today under the effective policy. */
export function offersNow({ debt, policy, today }: Pick<OpenLink, 'debt' | 'policy' | 'today'>): Offer[] {
  if (!policy.paymentMethods.includes('pix')) return []
  return makeOffers(debt, policy, today, means, opening).offers
}
