import { isoWeekdays } from '@/db/constants/collection-policy'
import { rightPartyMethods } from '@/db/constants/conversations'
import { channels } from '@/db/constants/portfolios'
import type { PolicyReply } from '@/lib/portfolios'

export type Values = PolicyReply['effective']
export type FieldName = keyof Values
export type Option = string | number

/** How a value is written by a person. */
export type FieldKind =
  | { kind: 'number'; unit: 'percent' | 'money' | 'count' | 'days' | 'hours'; step?: number }
  | { kind: 'window' }
  | { kind: 'hours' }
  | { kind: 'many'; options: readonly Option[]; may?: 'none' }
  | { kind: 'one'; options: readonly Option[] }
  | { kind: 'flag' }
  | { kind: 'text'; long?: true }

const percent: FieldKind = { kind: 'number', unit: 'percent', step: 0.5 }
const money: FieldKind = { kind: 'number', unit: 'money', step: 10 }
const count: FieldKind = { kind: 'number', unit: 'count' }
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1)

export const fieldKinds: Record<FieldName, FieldKind> = {
  max_discount_percentage: percent,
  min_installment_value: money,
  max_installments: count,
  preferred_payment_methods: { kind: 'many', options: ['pix', 'credit_card', 'boleto'] },
  due_horizon_days: { kind: 'number', unit: 'days' },
  discountable_components: { kind: 'many', options: ['principal', 'interest', 'fine', 'fees'], may: 'none' },
  min_down_payment_percentage: percent,
  late_fine_percentage: percent,
  late_interest_percentage: { kind: 'number', unit: 'percent', step: 0.1 },
  existential_minimum_value: money,
  contact_time_window: { kind: 'window' },
  contact_weekdays: { kind: 'many', options: isoWeekdays },
  respect_state_calendar: { kind: 'flag' },
  contact_on_holidays: { kind: 'flag' },
  max_contacts_per_day: count,
  max_contacts_per_week: count,
  min_hours_between_contacts: { kind: 'number', unit: 'hours' },
  channels: { kind: 'many', options: channels },
  whatsapp_template: { kind: 'text' },
  right_party_method: { kind: 'one', options: rightPartyMethods },
  right_party_digits: count,
  right_party_attempts: count,
  personas: { kind: 'many', options: upTo(10) },
  satisfaction_question: { kind: 'flag' },
  bureau_sentence: { kind: 'text', long: true },
  company_hours: { kind: 'hours' },
  creditor_name: { kind: 'text' },
  creditor_document: { kind: 'text' },
  creditor_address: { kind: 'text', long: true },
}

export const fieldGroups = {
  negotiation: [
    'max_discount_percentage',
    'discountable_components',
    'min_installment_value',
    'max_installments',
    'min_down_payment_percentage',
    'due_horizon_days',
    'preferred_payment_methods',
    'late_fine_percentage',
    'late_interest_percentage',
    'existential_minimum_value',
  ],
  contact: [
    'contact_time_window',
    'contact_weekdays',
    'respect_state_calendar',
    'contact_on_holidays',
    'max_contacts_per_day',
    'max_contacts_per_week',
    'min_hours_between_contacts',
    'channels',
    'whatsapp_template',
  ],
  conversation: [
    'right_party_method',
    'right_party_digits',
    'right_party_attempts',
    'personas',
    'company_hours',
    'satisfaction_question',
    'bureau_sentence',
  ],
  creditor: ['creditor_name', 'creditor_document', 'creditor_address'],
} as const satisfies Record<string, readonly FieldName[]>
export type GroupName = keyof typeof fieldGroups
export const groupNames = Object.keys(fieldGroups) as GroupName[]
