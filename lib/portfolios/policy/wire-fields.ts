import type { PolicyField } from '@/db/constants/collection-policy'
import { centsFromDecimal, decimalFromCents } from '@/lib/platform/money'
import type { CollectionPolicy } from '../core/policy/types'

/** Names of the wire; the founding document's where it has one. */
export const wireNames = {
  maxDiscountBasisPoints: 'max_discount_percentage',
  minInstallmentCents: 'min_installment_value',
  maxInstallments: 'max_installments',
  paymentMethods: 'preferred_payment_methods',
  dueHorizonDays: 'due_horizon_days',
  discountable: 'discountable_components',
  minDownPaymentBasisPoints: 'min_down_payment_percentage',
  lateFineBasisPoints: 'late_fine_percentage',
  lateInterestBasisPoints: 'late_interest_percentage',
  existentialMinimumCents: 'existential_minimum_value',
  contactWindow: 'contact_time_window',
  contactWeekdays: 'contact_weekdays',
  respectStateCalendar: 'respect_state_calendar',
  contactOnHolidays: 'contact_on_holidays',
  maxContactsPerDay: 'max_contacts_per_day',
  maxContactsPerWeek: 'max_contacts_per_week',
  minHoursBetweenContacts: 'min_hours_between_contacts',
  channels: 'channels',
  whatsappTemplate: 'whatsapp_template',
  rightPartyMethod: 'right_party_method',
  rightPartyDigits: 'right_party_digits',
  rightPartyAttempts: 'right_party_attempts',
  personas: 'personas',
  satisfactionQuestion: 'satisfaction_question',
  bureauSentence: 'bureau_sentence',
  companyHours: 'company_hours',
  creditorName: 'creditor_name',
  creditorDocument: 'creditor_document',
  creditorAddress: 'creditor_address',
} as const satisfies Record<PolicyField, string>
export type WireName = (typeof wireNames)[PolicyField]

const percents: readonly PolicyField[] = [
  'maxDiscountBasisPoints',
  'minDownPaymentBasisPoints',
  'lateFineBasisPoints',
  'lateInterestBasisPoints',
]
const amounts: readonly PolicyField[] = ['minInstallmentCents', 'existentialMinimumCents']

/** A value as the wire has it: percents and BRL as decimals. */
export function toWire<K extends PolicyField>(field: K, value: CollectionPolicy[K]): unknown {
  if (percents.includes(field) || amounts.includes(field)) return decimalFromCents(value as number)
  return value
}

/**
 * The wire's value as the policy keeps it. A percent with two decimals is an amount of basis points as reais are of cents.
 * @throws AppError `money_invalid` for more than two decimals
 */
export function fromWire(field: PolicyField, value: unknown, path: string): unknown {
  if (percents.includes(field) || amounts.includes(field)) return centsFromDecimal(value as number, path)
  return value
}
