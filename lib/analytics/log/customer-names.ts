import { singleton } from '@/lib/platform/singleton'

/** Names by customer id; whom it does not know it leaves out. */
export type NamesReader = (companyId: string, customerIds: string[]) => Promise<ReadonlyMap<string, string>>
const port = singleton('customer-names', (): { read?: NamesReader } => ({}))

/** Told once at the start who knows customers' names: the log itself holds none. */
export function provideCustomerNames(read: NamesReader): void {
  port.read = read
}

export const customerNames: NamesReader = async (companyId, customerIds) =>
  (customerIds.length > 0 && (await port.read?.(companyId, customerIds))) || new Map<string, string>()
