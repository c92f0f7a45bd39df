import { openPerson } from './person'
import { customersById } from './repository'

/** Whole names of customers by id, for staff's eyes; nobody who is unknown or was erased. */
export async function customerNamesOf(companyId: string, customerIds: string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const row of await customersById(companyId, customerIds)) {
    const person = await openPerson(row)
    if (person) names.set(row.id, person.name)
  }
  return names
}
