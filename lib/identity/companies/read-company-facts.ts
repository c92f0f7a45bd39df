import type { CompanyFacts } from '@/lib/platform/company-facts'
import { openCompany } from '../people'
import { companyById } from './repository'

/** What other rooms may know of a company; undefined for an unknown one. */
export async function readCompanyFacts(companyId: string): Promise<CompanyFacts | undefined> {
  const row = await companyById(companyId)
  if (!row) return undefined
  const { name, email, document } = await openCompany(row)
  return { administratorId: row.administratorId, sandbox: row.sandbox, name, email, document }
}
