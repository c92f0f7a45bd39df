import { openPerson } from './person'
import { customersById } from './repository'

/** Whole names by customer id, for lists; an erased customer's is empty, an unknown id has none. */
export async function customerNames(companyId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = await customersById(companyId, ids)
  const people = await Promise.all(rows.map(openPerson))
  return new Map(rows.map((row, place) => [row.id, people[place]?.name ?? '']))
}
