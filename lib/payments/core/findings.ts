import type { PaymentFinding } from '@/db/constants/payments'
import type { Payment } from '@/lib/negotiation'
import { dueNow } from './due'
import { lastDayInTime } from './grace'
import { byPayment, type MoneyFact, principalOf } from './money-facts'

export type AskedFor = {
  totalCents: number
  schedule: readonly Payment[]
  graceDays: number
  charges: readonly { id: string; amountCents: number }[]
}

/**
 * How each payment of an agreement differs from what was asked for, by payment id. Depends on when they were paid, not
 * on when they were told: `double` when its charge or the whole agreement had been paid before; `late` when what was
 * due first by then had waited longer than its grace; else `partial`, `over` or `exact` beside its charge (without one,
 * beside the instalment that was next).
 */
export function findingsOf(asked: AskedFor, money: readonly MoneyFact[]): Map<string, PaymentFinding> {
  const found = new Map<string, PaymentFinding>()
  const paidOf = new Map<string, number>()
  const amounts = new Map(asked.charges.map(({ id, amountCents }) => [id, amountCents]))
  let paidCents = 0
  for (const one of [...money].sort(byPayment)) {
    const leftCents = asked.totalCents - paidCents
    const next = dueNow({ schedule: asked.schedule, paidCents }, one.paidDay).next
    const ofCharge = amounts.get(one.chargeId)
    const askedCents =
      ofCharge === undefined ? (next?.leftCents ?? leftCents) : ofCharge - (paidOf.get(one.chargeId) ?? 0)
    const cents = one.amountCents - one.lateChargesCents
    const wanted = Math.min(askedCents, leftCents)
    if (wanted <= 0) found.set(one.id, 'double')
    else if (next && one.paidDay > lastDayInTime(next.dueDay, asked.graceDays)) found.set(one.id, 'late')
    else if (cents === wanted) found.set(one.id, 'exact')
    else found.set(one.id, cents < wanted ? 'partial' : 'over')
    paidCents += principalOf(one)
    paidOf.set(one.chargeId, (paidOf.get(one.chargeId) ?? 0) + principalOf(one))
  }
  return found
}
