import type { IsoWeekday, LawId, PolicyField, PolicySource } from '@/db/constants/collection-policy'
import type { RightPartyMethod } from '@/db/constants/conversations'
import type { Channel } from '@/db/constants/portfolios'
import type { NegotiationPolicy } from '@/lib/negotiation'

/** Wall times `HH:MM`, the end not included. */
export type TimeWindow = { start: string; end: string }

export type ContactRules = {
  /** In the company's zone, for messages that we begin. */
  contactWindow: TimeWindow
  contactWeekdays: IsoWeekday[]
  /** Always true: no level may switch it off. */
  respectStateCalendar: boolean
  /** Always false. */
  contactOnHolidays: boolean
  /** Messages that we begin, to one person, in a civil day of that person's zone. */
  maxContactsPerDay: number
  /** In any seven days. */
  maxContactsPerWeek: number
  minHoursBetweenContacts: number
  channels: Channel[]
  /** Name of the approved template that opens a closed WhatsApp window; empty without one. */
  whatsappTemplate: string
}

export type ConversationRules = {
  rightPartyMethod: RightPartyMethod
  /** Last digits of the document that are asked for. */
  rightPartyDigits: number
  /** Then a person takes over. */
  rightPartyAttempts: number
  /** Numbers of the personas that may speak. */
  personas: number[]
  satisfactionQuestion: boolean
  /** All that may ever be said about credit bureaus; empty: nothing. */
  bureauSentence: string
  companyHours: TimeWindow & { weekdays: IsoWeekday[] }
}

/** Who the debt is owed to, as every written collection must tell (CDC 42-A). Empty where unknown. */
export type Creditor = { creditorName: string; creditorDocument: string; creditorAddress: string }

/** Everything a company decides about recovery. Money in cents, percents in basis points. */
export type CollectionPolicy = NegotiationPolicy &
  ContactRules &
  ConversationRules &
  Creditor & {
    /** On an instalment of an agreement that is paid late. */
    lateFineBasisPoints: number
    /** A month of calendar days, on the same. */
    lateInterestBasisPoints: number
    /** A month's income that no plan may touch once the customer told it. */
    existentialMinimumCents: number
  }
export type PolicyValues = Partial<CollectionPolicy>

export type PolicyActor = { type: string; id: string }
/** When and by whom a value was set, in which version of its level. */
export type SetBy = { version: number; by: PolicyActor; at: number }
/** The values set at one level, each with its origin. */
export type PolicyLevel = {
  version: number
  values: { [K in PolicyField]?: { value: CollectionPolicy[K] } & SetBy }
}

/** Why a value holds. `setBy` is null for defaults and for what law alone decides. */
export type ValueSource = { source: PolicySource; setBy: SetBy | null; laws: LawId[] }
export type PolicySources = Record<PolicyField, ValueSource>

/** A value that law or sense forbids. `params` fill its sentence in the error catalogue. */
export type PolicyFault = { field: PolicyField; code: string; params: Record<string, string | number> }
