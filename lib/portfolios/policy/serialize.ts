import { type PolicyField, policyFields } from '@/db/constants/collection-policy'
import type { Locale } from '@/db/constants/identity'
import type { CollectionPolicy, PolicyLevel, ValueSource } from '../core/policy/types'
import type { PolicyReply, PolicyVersionReply, SourceReply } from './contract'
import type { PolicyView } from './get-policy'
import type { PolicyVersion } from './list-versions'
import { toWire, wireNames } from './wire-fields'
import { lawIn } from './wording'

const time = (ms: number) => new Date(ms).toISOString()

function wireValues(fields: readonly PolicyField[], valueAt: (field: PolicyField) => unknown) {
  return Object.fromEntries(fields.map((field) => [wireNames[field], toWire(field, valueAt(field) as never)]))
}

const wireLevel = (level: PolicyLevel | undefined) =>
  wireValues(
    policyFields.filter((field) => level?.values[field] !== undefined),
    (field) => level?.values[field]?.value,
  ) as PolicyReply['company']

const wireSource = ({ source, setBy, laws }: ValueSource, locale: Locale): SourceReply => ({
  source,
  version: setBy?.version ?? 0,
  set_by: setBy && { type: setBy.by.type, id: setBy.by.id },
  set_at: setBy && time(setBy.at),
  law: laws.map((id) => ({ id, ...lawIn(locale, id) })),
})

const wirePolicy = (policy: CollectionPolicy) =>
  wireValues(policyFields, (field) => policy[field]) as PolicyReply['effective']

export const serializePolicy = (view: PolicyView, locale: Locale): PolicyReply => ({
  portfolio_id: view.portfolioId || null,
  version: (view.portfolioId ? view.portfolio : view.company)?.version ?? 0,
  policy_version: view.version,
  effective: wirePolicy(view.policy),
  sources: Object.fromEntries(
    policyFields.map((field) => [wireNames[field], wireSource(view.sources[field], locale)]),
  ) as PolicyReply['sources'],
  company: wireLevel(view.company),
  portfolio: view.portfolioId ? wireLevel(view.portfolio) : null,
  missing: view.missing.map((field) => wireNames[field]),
})

const wireOrNull = (field: PolicyField, value: unknown) => (value === undefined ? null : toWire(field, value as never))

export const serializePolicyVersion = ({ version, at, by, changes }: PolicyVersion): PolicyVersionReply => ({
  version,
  at: time(at),
  by: { type: by.type, id: by.id },
  changes: changes.map(({ field, before, after }) => ({
    field: wireNames[field],
    before: wireOrNull(field, before),
    after: wireOrNull(field, after),
  })),
})
