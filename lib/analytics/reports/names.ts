import { singleton } from '@/lib/platform/singleton'

/** Who knows what personas and portfolios are called; the room itself has their numbers and ids alone. */
type Reader = {
  personas: (companyId: string) => Promise<Record<number, string>>
  portfolio: (companyId: string, id: string) => Promise<string | undefined>
}
const port = singleton('report-names', (): { read?: Reader } => ({}))

/** Told once at the start. */
export function provideReportNames(read: Reader): void {
  port.read = read
}

export const personaNamesOf = async (companyId: string) => (await port.read?.personas(companyId)) ?? {}
export const portfolioNameOf = async (companyId: string, id: string) =>
  (await port.read?.portfolio(companyId, id)) ?? id
