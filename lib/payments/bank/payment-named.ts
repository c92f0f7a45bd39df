import { addDays } from '@/lib/negotiation'
import { sameName } from '../core/bank-ties'
import { instantsOf } from '../reconciliation/days'
import { type PaymentRow, paymentByEndToEnd } from '../settle/repository'
import { paymentsOfSums } from './money-repository'
import type { BankLineRow } from './repository'

/** Between a payment and its booking, at most: long weekends. */
const bookedWithinDays = 5

/**
 * The payment of a name in the PIX arrangement as a line writes it: of exactly that name, else, since statements change
 * its case, the one of that sum about that day whose name differs by case alone.
 */
export async function paymentNamed(line: BankLineRow, name: string, timeZone: string): Promise<PaymentRow | undefined> {
  const { companyId, simulated, amountCents, day } = line
  const known = await paymentByEndToEnd(companyId, name)
  if (known) return known
  const about = instantsOf(timeZone, addDays(day, -bookedWithinDays), addDays(day, bookedWithinDays))
  const near = await paymentsOfSums(companyId, simulated, [amountCents], { ...about, free: false })
  const [row, another] = near.filter(({ endToEndId }) => sameName(endToEndId, name))
  return another ? undefined : row
}
