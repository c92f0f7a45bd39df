import { heldOut, runningGroup } from './repository'

/** Of these customers, those whom the running control group leaves to the old process. */
export async function heldOutCustomers(companyId: string, customerIds: readonly string[]): Promise<Set<string>> {
  const group = await runningGroup(companyId)
  return group ? heldOut(companyId, group, [...new Set(customerIds)]) : new Set()
}
