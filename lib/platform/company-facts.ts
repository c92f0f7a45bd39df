import { singleton } from './singleton'

/** `sandbox`: the company holds invented people only. `document` is null where it gave none. */
export type CompanyFacts = {
  administratorId: string
  sandbox: boolean
  name: string
  email: string
  document: string | null
}

type Reader = (companyId: string) => Promise<CompanyFacts | undefined>
const port = singleton('company-facts', (): { read?: Reader } => ({}))

/** Told once at the start who knows companies. */
export function provideCompanyFacts(read: Reader): void {
  port.read = read
}

/** What a room may know of the company it works for. */
export async function companyFactsOf(companyId: string): Promise<CompanyFacts> {
  return (await port.read?.(companyId)) ?? { administratorId: '', sandbox: false, name: '', email: '', document: null }
}
