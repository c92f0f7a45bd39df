import { singleton } from './singleton'

type Reader = (companyId: string, ids: readonly string[]) => Promise<Map<string, string>>
const port = singleton('actor-names', (): { read?: Reader } => ({}))

/** Told once at the start who knows people and tokens. */
export function provideActorNames(read: Reader): void {
  port.read = read
}

/** Names of the company's people and tokens by id (at most a few hundred; empty ids count for nothing). */
export async function actorNamesOf(companyId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== '')
  if (wanted.length === 0) return new Map()
  return (await port.read?.(companyId, wanted)) ?? new Map()
}
