import { maskTaxId } from '@/db/constants/tax-id-mask'
import { countBroken, promisesOf, standingAgreement } from '@/lib/payments'
import {
  type CaseToday,
  type CollectionPolicy,
  caseToday,
  heldOutCustomers,
  preferencesOf,
  samePersonIds,
} from '@/lib/portfolios'
import type { GuardFacts } from './core/guard-context'
import type { Persona } from './core/persona'
import type { Standing } from './core/reply-values'
import { conversationsOfCustomer, proactiveInstants } from './repository'

const dayMs = 86_400_000

/** All that a turn reads besides the conversation itself. */
export type TalkCase = CaseToday

/** The customer's case as of now: debt, effective policy, calendar. */
export const loadCase = caseToday

/** What the contact verdict needs of the past: our own first messages, wishes, dispute, agreement, control group. */
export async function contactPast(companyId: string, { debtor }: TalkCase, now: number, simulated: boolean) {
  const { customer, debt } = debtor
  const ids = await samePersonIds(companyId, customer.id)
  const [outboundProactiveAt, heldOut, preferences, agreement, past, promises, broken] = await Promise.all([
    proactiveInstants(companyId, ids, now - 8 * dayMs),
    // Nobody is left out of what is only played.
    simulated ? undefined : heldOutCustomers(companyId, ids),
    preferencesOf(companyId, customer.id),
    // What is played in the simulator meets no agreement but its own, which its state holds.
    simulated ? undefined : standingAgreement(companyId, debt.id),
    conversationsOfCustomer(companyId, customer.id, simulated),
    promisesOf(companyId, customer.id),
    countBroken(companyId, customer.id, simulated),
  ])
  const answered = past.findIndex(({ lastCustomerAt }) => lastCustomerAt > 0)
  return {
    outboundProactiveAt,
    preferences,
    agreement,
    /** Left to the old process by the running control group. */
    heldOut: (heldOut?.size ?? 0) > 0,
    past,
    /** Conversations since the customer last said a word. */
    unanswered: answered < 0 ? past.length : answered,
    /** Agreements that were broken count with them. */
    brokenPromises:
      broken + promises.filter((promise) => promise.state === 'broken' && promise.simulated === simulated).length,
  }
}

const hoursText = ({ companyHours: { start, end } }: CollectionPolicy) => `${start} às ${end}`

export const standingOf = ({ debtor, policy }: TalkCase): Standing => ({
  customerName: debtor.customer.firstName,
  creditorName: policy.creditorName,
  creditorDocument: maskTaxId(policy.creditorDocument),
  creditorAddress: policy.creditorAddress,
  companyHours: hoursText(policy),
  identityDigits: String(policy.rightPartyDigits),
})

export function guardFactsOf(talkCase: TalkCase, persona: Persona, now: number, texts: readonly string[]): GuardFacts {
  const { debtor, debt, policy, timeZone } = talkCase
  const { weekdays, ...hours } = policy.companyHours
  return {
    now,
    timeZone,
    customerName: debtor.customer.name,
    debt,
    creditor: {
      name: policy.creditorName,
      document: maskTaxId(policy.creditorDocument),
      address: policy.creditorAddress,
    },
    policy: {
      maxDiscountBasisPoints: policy.maxDiscountBasisPoints,
      minInstallmentCents: policy.minInstallmentCents,
      maxInstallments: policy.maxInstallments,
      companyHours: { ...hours, weekdays: weekdays.map((day) => day % 7) },
      ...(policy.bureauSentence && { bureauSentence: policy.bureauSentence }),
    },
    forbiddenWords: persona.forbiddenWords,
    texts,
  }
}
