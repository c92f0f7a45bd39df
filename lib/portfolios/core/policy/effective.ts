import { type LawId, type PolicyField, policyFields } from '@/db/constants/collection-policy'
import { sharedWindow } from './time-window'
import type { CollectionPolicy, PolicyLevel, PolicySources, SetBy, ValueSource } from './types'

/** Laws that bound a field, whoever set it. */
const fieldLaws: Partial<Record<PolicyField, LawId[]>> = {
  maxInstallments: ['cdc_104a'],
  lateFineBasisPoints: ['cdc_52_1'],
  lateInterestBasisPoints: ['ctn_161_1'],
  existentialMinimumCents: ['cdc_54a', 'decreto_11150'],
  contactWindow: ['cdc_71', 'lei_sp_15426', 'lei_rj_6854', 'lei_es_10626'],
  contactWeekdays: ['cdc_71', 'lei_sp_15426'],
  respectStateCalendar: ['lei_sp_15426', 'lei_rj_6854', 'lei_es_10626'],
  contactOnHolidays: ['lei_sp_15426', 'feriados'],
  maxContactsPerDay: ['cdc_42', 'cdc_71'],
  maxContactsPerWeek: ['cdc_42', 'cdc_71'],
  minHoursBetweenContacts: ['cdc_42', 'cdc_71'],
  bureauSentence: ['cdc_42', 'cdc_71', 'stj_548'],
  rightPartyMethod: ['cdc_42'],
  creditorName: ['cdc_42a'],
  creditorDocument: ['cdc_42a'],
  creditorAddress: ['cdc_42a'],
}

const lawAlone: PolicyField[] = ['respectStateCalendar', 'contactOnHolidays']

type Stricter = {
  [K in PolicyField]?: (company: CollectionPolicy[K], portfolio: CollectionPolicy[K]) => CollectionPolicy[K]
}

/** Contact rules of a portfolio only ever narrow the company's; everything else of a portfolio replaces it. */
const stricter: Stricter = {
  contactWindow: sharedWindow,
  contactWeekdays: (company, portfolio) => company.filter((day) => portfolio.includes(day)),
  maxContactsPerDay: Math.min,
  maxContactsPerWeek: Math.min,
  minHoursBetweenContacts: Math.max,
  channels: (company, portfolio) => company.filter((channel) => portfolio.includes(channel)),
  existentialMinimumCents: Math.max,
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

type Held<K extends PolicyField> = { value: CollectionPolicy[K]; source: ValueSource['source']; setBy: SetBy | null }

function holds<K extends PolicyField>(
  field: K,
  defaults: CollectionPolicy,
  company: PolicyLevel | undefined,
  portfolio: PolicyLevel | undefined,
): Held<K> {
  if (lawAlone.includes(field)) return { value: defaults[field], source: 'law', setBy: null }
  const own = company?.values[field] as ({ value: CollectionPolicy[K] } & SetBy) | undefined
  const base: Held<K> = own
    ? { value: own.value, source: 'company', setBy: { version: own.version, by: own.by, at: own.at } }
    : { value: defaults[field], source: 'default', setBy: null }
  const asked = portfolio?.values[field] as ({ value: CollectionPolicy[K] } & SetBy) | undefined
  if (!asked) return base
  const narrow = stricter[field] as
    | ((a: CollectionPolicy[K], b: CollectionPolicy[K]) => CollectionPolicy[K])
    | undefined
  const value = narrow ? narrow(base.value, asked.value) : asked.value
  if (narrow && same(value, base.value)) return base
  return { value, source: 'portfolio', setBy: { version: asked.version, by: asked.by, at: asked.at } }
}

/**
 * The policy that holds: product defaults, then the company's values, then the portfolio's, each with why it holds. A
 * portfolio's contact rules count only where they are stricter than the company's.
 */
export function mergePolicy(
  defaults: CollectionPolicy,
  company?: PolicyLevel,
  portfolio?: PolicyLevel,
): { policy: CollectionPolicy; sources: PolicySources } {
  const policy: Record<string, unknown> = {}
  const sources: Partial<PolicySources> = {}
  for (const field of policyFields) {
    const { value, source, setBy } = holds(field, defaults, company, portfolio)
    policy[field] = value
    sources[field] = { source, setBy, laws: fieldLaws[field] ?? [] }
  }
  return { policy: policy as CollectionPolicy, sources: sources as PolicySources }
}

/** Values that a portfolio sets and that do not hold as set, since the company's are stricter. */
export function looserThanCompany(
  defaults: CollectionPolicy,
  company: PolicyLevel | undefined,
  portfolio: PolicyLevel,
) {
  const { policy } = mergePolicy(defaults, company, portfolio)
  const narrowing = Object.keys(stricter) as PolicyField[]
  return narrowing.filter((field) => {
    const asked = portfolio.values[field]
    return asked !== undefined && !same(asked.value, policy[field])
  })
}
