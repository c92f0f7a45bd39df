import { type PolicyField, policyFields } from '@/db/constants/collection-policy'
import { parseTaxId } from '@/db/constants/tax-id'
import { companyFactsOf } from '@/lib/platform/company-facts'
import { defaultPolicy } from '../core/policy/defaults'
import type { CollectionPolicy, PolicyLevel } from '../core/policy/types'
import type { PolicyRow } from './repository'

const known: ReadonlySet<string> = new Set(policyFields)

/** A stored version as a level; a field that no longer exists is passed over. */
export function levelFrom(row: PolicyRow | undefined): PolicyLevel | undefined {
  if (!row) return undefined
  const values = Object.fromEntries(Object.entries(row.policy).filter(([field]) => known.has(field as PolicyField)))
  return { version: row.version, values: values as PolicyLevel['values'] }
}

/** The product's defaults for a company: the creditor is the company itself until it says otherwise. */
export async function defaultsOf(companyId: string): Promise<CollectionPolicy> {
  const { name, document } = await companyFactsOf(companyId)
  const creditorDocument = parseTaxId(document ?? '')?.value ?? ''
  return { ...defaultPolicy, creditorName: name, creditorDocument }
}
