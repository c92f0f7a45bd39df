import type { z } from 'zod'
import { type PolicyField, policyFields } from '@/db/constants/collection-policy'
import type { businessRulesInput } from './schemas'
import type { PolicyChanges } from './store-level'
import { fromWire, wireNames } from './wire-fields'

/** Parsed values of the wire as changes of a level. `prefix` stands before the names of fields in faults. */
export function changesFrom(values: z.output<typeof businessRulesInput>, prefix = ''): PolicyChanges {
  const changes: Record<string, unknown> = {}
  for (const field of policyFields) {
    const value: unknown = values[wireNames[field]]
    if (value === undefined) continue
    changes[field] = value === null ? null : fromWire(field, value, pathOfField(prefix)(field))
  }
  return changes as PolicyChanges
}

/** How a caller of the API knows a field. */
export const pathOfField = (prefix: string) => (field: PolicyField) => `${prefix}${wireNames[field]}`
