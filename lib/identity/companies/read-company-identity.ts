import type { CompanyIdentity } from '@/lib/platform/company-identity'
import { openCompany } from '../people'
import { companyById } from './repository'

/** The name and document that a company registered with; undefined for an unknown company. */
export async function readCompanyIdentity(companyId: string): Promise<CompanyIdentity | undefined> {
  const row = await companyById(companyId)
  if (!row) return undefined
  const { name, document } = await openCompany(row)
  return { name, document }
}
