import { usersByIds } from '../members/repository'
import { openUser } from '../people'
import { tokensByIds } from '../tokens/repository'

/** Names of those of `ids` that are people or tokens of the company, for rooms that keep who did what. */
export async function readActorNames(companyId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const [users, tokens] = await Promise.all([usersByIds(companyId, ids), tokensByIds(companyId, ids)])
  const people = await Promise.all(users.map(async (row) => [row.id, (await openUser(row)).name] as const))
  return new Map([...people, ...tokens.map(({ id, name }) => [id, name] as const)])
}
