import type { ContactRuleId } from '@/db/constants/collection-policy'
import type { Channel, PreferenceKind } from '@/db/constants/portfolios'
import type { ContactRules, Creditor } from '../policy/types'

/**
 * What a customer asked. `channel` empty: every one. `details` by kind: `phone_index` (not_on_number), `start` and `end`
 * as `HH:MM` in the customer's zone (only_hours, not_at_work), `purpose` (consent).
 */
export type ContactPreference = {
  kind: PreferenceKind
  channel: string
  details: Record<string, string | number>
}

export type ContactCase = {
  /** UTC ms. */
  now: number
  /** IANA zone of the company: its own window is read there. */
  companyZone: string
  policy: ContactRules & Partial<Creditor>
  channel: Channel
  /** E.164; empty without one. Its area code tells the state whose calendar and clock count. */
  phone: string
  /** Blind index of that phone, to be compared with the numbers a customer refused. */
  phoneIndex?: string
  /** Those that hold. */
  preferences: readonly ContactPreference[]
  history: {
    /** Messages that we began, to this person on any channel (UTC ms); eight days of them are enough. */
    outboundProactiveAt: readonly number[]
    /** Last message of the customer on this channel; null or 0 without one. */
    lastCustomerAt: number | null
  }
  dispute: boolean
  /** An agreement in good standing. */
  activeAgreement: boolean
  /** The running control group leaves this person to the old process. */
  controlGroup?: boolean
  /** The message answers the customer; counts as such within 24 hours of what they wrote. */
  reply: boolean
  /** The text is an approved template without promotion. */
  templateApproved: boolean
  /** The message tells of the debt in writing, so the creditor's name, document and address must go with it (CDC 42-A). */
  debtDetail?: boolean
}

export type ContactParams = Record<string, string | number>
/** A rule with its figures; words for it live in `messages`. */
export type ContactNote = { rule: ContactRuleId; params: ContactParams }
export type CheckedRule = ContactNote & { ok: boolean }

export type ContactVerdict = {
  allowed: boolean
  /** Those that forbid. */
  rules: ContactNote[]
  /** The first later instant (UTC ms) at which nothing forbids; absent when allowed now or when waiting does not help. */
  nextAllowedAt?: number
  checked: CheckedRule[]
}

/** A rule at work: whether it lets a message pass at an instant, and from when on it would (null: never). */
export type ContactRule = {
  rule: ContactRuleId
  passes: (at: number) => boolean
  next: (at: number) => number | null
  params: (at: number) => ContactParams
}
