import { singleton } from '@/lib/platform/singleton'

/** Who knows what personas and portfolios are called; the room itself has their numbers and ids alone. */
type Reader = {
  personas: (companyId: string) => Promise<Record<number, string>>
  portfolio: (companyId: string, id: string) => Promise<string | undefined>
}
const port = singleton('analytics-names', (): { read?: Reader } => ({}))

/** Told once at the start. */
export function provideAnalyticsNames(read: Reader): void {
  port.read = read
}

export const personaNamesOf = async (companyId: string) => (await port.read?.personas(companyId)) ?? {}
export const portfolioNameOf = async (companyId: string, id: string) =>
  (await port.read?.portfolio(companyId, id)) ?? id

/** What values of dimensions are called, by dimension; a value without a name shows as it is. */
export type Names = Partial<Record<string, Record<string, string>>>

/** Names of the personas and portfolios among `parts`; asks nobody where there is none. */
export async function namesOf(
  companyId: string,
  parts: readonly { dimension?: unknown; value?: unknown }[],
): Promise<Names> {
  const ids = new Set(parts.flatMap(({ dimension, value }) => (dimension === 'portfolio' ? [String(value)] : [])))
  const [persona, portfolio] = await Promise.all([
    parts.some(({ dimension }) => dimension === 'persona') ? personaNamesOf(companyId) : {},
    Promise.all([...ids].map(async (id) => [id, await portfolioNameOf(companyId, id)] as const)),
  ])
  return { persona, portfolio: Object.fromEntries(portfolio) }
}
