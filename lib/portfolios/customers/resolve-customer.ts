import { notFound } from '@/lib/platform/errors'
import { isId } from '@/lib/platform/ids'
import { indexOf } from './person'
import { type CustomerRow, customersById, customersByRef } from './repository'

/**
 * The customer with our id or with the company's own; ours wins where both exist.
 * @throws AppError `not_found`
 */
export async function resolveCustomer(companyId: string, idOrRef: string): Promise<CustomerRow> {
  if (isId('customer', idOrRef)) {
    const [row] = await customersById(companyId, [idOrRef])
    if (row) return row
  }
  const [row] = await customersByRef(companyId, [await indexOf(companyId, 'refIndex', idOrRef.trim())])
  if (!row) throw notFound('customer')
  return row
}
