import type { GuardContext } from '@/lib/guard'
import type { Debt, Offer } from '@/lib/negotiation'
import type { TalkState } from './talk/state'

/** What the guard must know of the company, the holder and the policy. */
export type GuardFacts = {
  now: number
  timeZone: string
  customerName: string
  debt: Debt
  creditor: GuardContext['creditor']
  policy: GuardContext['policy']
  forbiddenWords: readonly string[]
  /** Links and codes that are ours. */
  texts: readonly string[]
  /** Sums and days of payments, besides those of offers. */
  money?: { amountsCents: readonly number[]; days: readonly string[] }
}

const paidOf = ({ agreement }: TalkState): GuardContext['paid'] =>
  agreement?.paid === 'complete' ? true : agreement?.paid === 'partly' ? 'partly' : false

const plain = ({ totalCents, discountBasisPoints, schedule }: Offer) => ({ totalCents, discountBasisPoints, schedule })

/**
 * Everything a reply of this moment may state.
 * @param offers those the reply shows, besides the ones shown before and the agreement's
 * @param counts small numbers the engine gave it: attempts left, digits asked for
 */
export function guardContext(
  facts: GuardFacts,
  talk: TalkState,
  offers: readonly Offer[],
  counts: readonly number[],
  firstDebtMessage: boolean,
): GuardContext {
  const known = [...offers, ...(talk.negotiation?.shown ?? []), ...(talk.agreement ? [talk.agreement.offer] : [])]
  const unique = [...new Map(known.map((offer) => [offer.id, offer])).values()]
  return {
    now: facts.now,
    timeZone: facts.timeZone,
    customerName: facts.customerName,
    verified: talk.verified,
    channelVerified: talk.method === 'channel_verified' && talk.verified,
    overdueCents: facts.debt.overdueCents,
    debtDays: facts.debt.overdueDays,
    installmentsOverdue: facts.debt.installmentsOverdue,
    creditor: facts.creditor,
    policy: facts.policy,
    offers: unique.map(plain),
    customerDates: talk.customerDates,
    firstDebtMessage,
    forbiddenWords: facts.forbiddenWords,
    paid: paidOf(talk),
    otherFacts: {
      texts: facts.texts,
      counts,
      amountsCents: facts.money?.amountsCents ?? [],
      days: [...(talk.promiseDay ? [talk.promiseDay] : []), ...(facts.money?.days ?? [])],
    },
  }
}
