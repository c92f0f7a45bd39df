import { holdingPreferences } from './repository'

/** Ids of a customer's wishes that hold and were told in one place: a conversation, a link. */
export async function preferencesToldBy(companyId: string, customerId: string, source: string): Promise<string[]> {
  const holding = await holdingPreferences(companyId, [customerId])
  return holding.filter((row) => row.source === source).map(({ id }) => id)
}
