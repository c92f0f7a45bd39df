import { addDays } from '@/lib/negotiation'
import { sameName } from '../core/bank-ties'
import { instantsOf } from '../reconciliation/days'
import { type PaymentRow, paymentByEndToEnd, type RefundRow, refundsOf } from '../settle/repository'
import { paymentsOfSums, refundsOfSums } from './money-repository'
import type { BankLineRow } from './repository'

/** Between a payment and its booking, at most: long weekends. */
const bookedWithinDays = 5
/** The arrangement lets money be sent back for 90 days. */
const returnedWithinDays = 90

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

/** Refunds that went out or are about to, by their payment's name or their own as a line of that sum writes it. */
export async function refundsNamed(line: BankLineRow, name: string, timeZone: string): Promise<RefundRow[]> {
  const { companyId, simulated, amountCents, day } = line
  const named = (await refundsOf(companyId, name)).filter(({ state }) => state !== 'not_returned')
  if (named.length > 0) return named
  const { from, to } = instantsOf(timeZone, addDays(day, -returnedWithinDays), addDays(day, 1))
  const about = await refundsOfSums(companyId, simulated, [-amountCents], from, to)
  return about.filter(({ endToEndId, refundKey }) => sameName(endToEndId, name) || sameName(refundKey, name))
}
