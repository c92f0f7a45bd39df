import { policyLimits } from '@/db/constants/collection-policy'
import { parseTaxId } from '@/db/constants/tax-id'
import { policyFaults } from '@/lib/negotiation'
import { sentenceFault } from './sentence-faults'
import { sharedWindow } from './time-window'
import type { CollectionPolicy, PolicyFault, PolicyValues, TimeWindow } from './types'

const fallbackPersona = 3

function windowFault({ start, end }: TimeWindow): string | null {
  if (start >= end) return 'policy_window_order'
  const { earliestContact, latestContact, lastStateHour } = policyLimits
  if (start < earliestContact || end > latestContact) return 'policy_window_at_night'
  const open = sharedWindow({ start, end }, { start: earliestContact, end: lastStateHour })
  return open.start === open.end ? 'policy_window_never_open' : null
}

type Check<K extends keyof CollectionPolicy> = (
  value: CollectionPolicy[K],
) => string | [code: string, params: Record<string, string | number>] | null

const beyond = (value: number, limit: number, code: string): ReturnType<Check<'maxContactsPerDay'>> =>
  value > limit ? [code, { limit }] : null

const checks: { [K in keyof CollectionPolicy]?: Check<K> } = {
  lateFineBasisPoints: (value) =>
    value > policyLimits.lateFineBasisPoints ? ['policy_fine_above_law', { limit: 2 }] : null,
  lateInterestBasisPoints: (value) =>
    value > policyLimits.lateInterestBasisPoints ? ['policy_interest_above_bound', { limit: 1 }] : null,
  existentialMinimumCents: (value) =>
    value < policyLimits.existentialMinimumCents ? ['policy_existential_minimum_below_law', { limit: 600 }] : null,
  contactWindow: (value) => {
    const code = windowFault(value)
    return code && [code, { from: policyLimits.earliestContact, to: policyLimits.latestContact }]
  },
  contactWeekdays: (value) => (value.includes(7) ? 'policy_sunday_contact' : null),
  respectStateCalendar: (value) => (value ? null : 'policy_state_calendar_off'),
  contactOnHolidays: (value) => (value ? 'policy_holiday_contact' : null),
  maxContactsPerDay: (value) => beyond(value, policyLimits.maxContactsPerDay, 'policy_contacts_above_sense'),
  maxContactsPerWeek: (value) => beyond(value, policyLimits.maxContactsPerWeek, 'policy_contacts_above_sense'),
  minHoursBetweenContacts: (value) =>
    value < policyLimits.minHoursBetweenContacts
      ? ['policy_hours_below_sense', { limit: policyLimits.minHoursBetweenContacts }]
      : null,
  bureauSentence: (value) => {
    const fault = sentenceFault(value)
    return fault && `policy_sentence_${fault}`
  },
  companyHours: ({ start, end }) => (start < end ? null : 'policy_window_order'),
  personas: (value) =>
    value.includes(fallbackPersona) ? null : ['policy_fallback_persona', { number: fallbackPersona }],
  creditorDocument: (value) => (value === '' || parseTaxId(value) ? null : 'tax_id_invalid'),
}

/**
 * What law, or sense where law gives no number, forbids in a policy: the negotiation's limits together, every other
 * value on its own, and of those only the ones in `given`.
 */
export function lawFaults(policy: CollectionPolicy, given: PolicyValues): PolicyFault[] {
  const faults: PolicyFault[] = policyFaults(policy).map(({ field, code, params }) => ({
    field,
    code: `policy_${code}`,
    params,
  }))
  for (const field of Object.keys(checks) as (keyof CollectionPolicy)[]) {
    const value = given[field]
    if (value === undefined) continue
    const found = (checks[field] as Check<typeof field>)(value as never)
    if (!found) continue
    const [code, params] = typeof found === 'string' ? [found, {}] : found
    faults.push({ field, code, params })
  }
  return faults
}
