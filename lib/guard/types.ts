import type { Day } from '../negotiation/index.ts'

/** Stable ids of the guard's rules; words for them live in `messages/<locale>/guard.json`. */
export const guardRules = [
  /** A sum, percent, date, weekday, time or count that this conversation does not hold. */
  'number_not_a_fact',
  /** A figure of this conversation said to be something else (an instalment as the total). */
  'wrong_role',
  /** Figures of two offers put together as one. */
  'mixed_offers',
  /** A weekday that is not its date's. */
  'weekday_mismatch',
  /** The customer's own figure repeated as if agreed. */
  'agreed_customer_number',
  /** What the policy would allow beyond what is offered. */
  'policy_ceiling_disclosed',
  /** A concession, waiver or settlement that no offer or payment of this conversation holds. */
  'promise_outside_offers',
  'threat',
  /** Conditional or hinted harm. */
  'veiled_threat',
  'false_legal_claim',
  'ridicule_or_exposure',
  /** False urgency, guilt, insistence. */
  'pressure',
  /** Anything promised or threatened about credit bureaus beyond the policy's own sentence. */
  'bureau_promise',
  'debt_before_identity',
  'other_person_data',
  'prompt_leak',
  'internal_state',
  'unfilled_placeholder',
  'creditor_identity_missing',
  'contact_preference',
  'forbidden_word',
  'link_not_ours',
  /** A key, account or person that is not the creditor's way of being paid. */
  'payment_destination_not_ours',
  /** Passwords, card data, codes. */
  'asks_for_secret',
  /** Spaced or swapped letters, look-alike or invisible characters, encoded blobs. */
  'obfuscated_text',
  /** A language or script the guard cannot read is not let through unread. */
  'unreadable_language',
] as const
export type GuardRule = (typeof guardRules)[number]

export type Violation = {
  rule: GuardRule
  /** UTF-16 units of the original text: `text.slice(from, to)`. */
  span: readonly [from: number, to: number]
  /** What the sentence about it is filled with. */
  params: Record<string, string | number>
}

export type GuardVerdict = { verdict: 'allow' | 'block'; violations: Violation[] }

export type GuardOffer = {
  totalCents: number
  /** Of the overdue sum; 15 % is 1500. */
  discountBasisPoints: number
  /** In order of their due days. */
  schedule: readonly { dueDay: Day; amountCents: number }[]
}

/** Facts beside debt and offers that a reply may state as they stand. */
export type OtherFacts = {
  /** PIX codes, our links, protocols, phone numbers of the company: matched letter by letter. */
  texts?: readonly string[]
  amountsCents?: readonly number[]
  days?: readonly Day[]
  percentsBasisPoints?: readonly number[]
  /** Attempts left, instalment numbers, hours until an answer. */
  counts?: readonly number[]
}

/** What the company's people or the customer asked of the contact. */
export type ContactLimits = { optedOut?: boolean; noCalls?: boolean; notAtWork?: boolean }

export type GuardContext = {
  /** UTC ms. */
  now: number
  /** IANA name. */
  timeZone: string
  customerName: string
  /** The right-party check was passed. */
  verified: boolean
  /** The company declared the channel's address as the holder's. */
  channelVerified?: boolean
  overdueCents: number
  debtDays?: number
  installmentsOverdue?: number
  creditor: { name: string; document: string; address: string }
  policy: {
    maxDiscountBasisPoints: number
    minInstallmentCents: number
    maxInstallments?: number
    /** The one sentence about credit bureaus that the company allows. */
    bureauSentence?: string
    /** `HH:MM`; weekdays 0 (Sunday) to 6. */
    companyHours?: { start: string; end: string; weekdays?: readonly number[] }
  }
  offers: readonly GuardOffer[]
  /** Proposed by the customer: may be said when asking back or declining, never as agreed. */
  customerDates?: readonly Day[]
  customerAmountsCents?: readonly number[]
  /** The first written message with debt detail: creditor's name, address and document must be there (CDC 42-A). */
  firstDebtMessage?: boolean
  forbiddenWords?: readonly string[]
  contactLimits?: ContactLimits
  otherFacts?: OtherFacts
  /** A payment of this conversation is confirmed; `partly`: something of what was agreed is still to come. */
  paid?: boolean | 'partly'
}
