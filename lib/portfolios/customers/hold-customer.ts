import { AppError } from '@/lib/platform/errors'
import { findCustomer, touchLiving } from './repository'

const erased = () => new AppError('gone', 'customer_erased')

/**
 * Keeps every other writer that holds the same customer waiting until the open transaction ends.
 * @throws AppError 410 `customer_erased`
 */
export async function holdCustomer(companyId: string, customerId: string): Promise<void> {
  if (!(await touchLiving(companyId, customerId))) throw erased()
}

/** @throws AppError 410 `customer_erased`; `not_found` */
export async function assertNotErased(companyId: string, customerId: string): Promise<void> {
  if ((await findCustomer(companyId, customerId)).erasedAt > 0) throw erased()
}
