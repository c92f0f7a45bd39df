import type { DebtorTopic } from '@/db/constants/payments'
import type { DebtComponent, Offer } from '@/lib/negotiation'
import type { InstallmentPosition } from '../core/due'
import type { HolderQuestion } from './holder-proof'

/** What the page tells, as data: sums in cents, days `YYYY-MM-DD`, instants UTC ms. Words live in `messages`. */
export type PayPage = PayFrame & { stage: PayStage }

/** Told at every stage, before the check too: who asks, and the ways out. */
export type PayFrame = {
  slug: string
  simulated: boolean
  creditor: { name: string; document: string; address: string }
  timeZone: string
  now: number
  hours: { start: string; end: string; weekdays: number[]; openNow: boolean; zone: string }
  verified: boolean
  /** Empty before the check. */
  firstName: string
  /** What this link was told already and holds. */
  told: Partial<Record<DebtorTopic, { at: number }>>
}

export type PayStage =
  | { kind: 'check'; holder: string; question: HolderQuestion; left: number }
  /** `until` 0: only people open the way. */
  | { kind: 'locked'; until: number }
  | { kind: 'options'; owed: Owed; offers: Offer[]; today: string }
  | { kind: 'pay'; agreement: PayAgreement; charge: PayCharge | null; drop: DropRight; today: string }
  | { kind: 'done'; agreement: PayAgreement }
  | { kind: 'stopped'; why: 'disputed' | 'nothing_due' }
  /** The company has not told yet who asks (CDC 42-A): no debt is shown. */
  | { kind: 'not_ready' }

/** Who takes a choice back: the page, a person, nobody once money came. */
export type DropRight = 'page' | 'person' | 'none'

export type Owed = {
  overdueCents: number
  day: string
  installments: number
  /** In the order of the law's imputation; empty when the company sent the total alone. */
  components: { component: DebtComponent; cents: number }[]
}

export type PayAgreement = {
  id: string
  kind: Offer['kind']
  totalCents: number
  discountCents: number
  paidCents: number
  outstandingCents: number
  installments: InstallmentPosition[]
  /** Newest first. */
  payments: { id: string; amountCents: number; refundedCents: number; paidAt: number }[]
}

export type PayCharge = {
  /** `creating`: the code is on its way. */
  state: 'creating' | 'awaiting_payment'
  amountCents: number
  /** From 1; 0: all that is left. */
  installment: number
  dueDay: string
  expiresAt: number
  code: string
  /** The code as an SVG picture. */
  qr: string
  /** What the bank adds after the due day, basis points (interest a month); null where it adds nothing. */
  late: { fine: number; interest: number } | null
  /** As the payer's bank will show who receives. */
  receiver: { name: string; document: string }
}
