import { singleton } from './singleton'

/** Who a company is, as it registered; null without a document. */
export type CompanyIdentity = { name: string; document: string | null }

type Reader = (companyId: string) => Promise<CompanyIdentity | undefined>
const port = singleton('company-identities', (): { read?: Reader } => ({}))

/** Told once at the start who knows the companies. */
export function provideCompanyIdentities(read: Reader): void {
  port.read = read
}

/** The company's registered name and document; empty where nobody knows it. */
export const companyIdentityOf = async (companyId: string): Promise<CompanyIdentity> =>
  (await port.read?.(companyId)) ?? { name: '', document: null }
