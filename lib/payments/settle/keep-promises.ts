import { dayOf } from '@/lib/negotiation'
import type { Context } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import type { AgreementRow, PromiseRow } from '../agreements/repository'
import { netOf } from '../core/money-facts'
import { promiseKept } from './events'
import { keepPromises as markKept, openPromises, type PaymentRow, paymentsOfAgreement } from './repository'
import { tell } from './tell'

/**
 * Whether what came from the day of the word to the day it names is what was promised; any money where no sum was. Days,
 * since a statement tells no hour.
 */
function isKept({ at, day, amountCents }: PromiseRow, money: readonly PaymentRow[], timeZone: string): boolean {
  const saidOn = dayOf(at, timeZone)
  const inTime = money.filter(({ paidAt }) => {
    const paidDay = dayOf(paidAt, timeZone)
    return paidDay >= saidOn && paidDay <= day
  })
  return inTime.reduce((cents, one) => cents + netOf(one), 0) >= (amountCents ?? 1)
}

/** Keeps the customer's words that an agreement's money fulfils, now that some paid at `paidAt` was confirmed. */
export async function keepPromises(ctx: Context, agreement: AgreementRow, paidAt: number): Promise<void> {
  const { companyId } = ctx
  const timeZone = await timeZoneOf(companyId)
  const open = await openPromises(agreement, dayOf(paidAt, timeZone))
  if (open.length === 0) return
  const money = await paymentsOfAgreement(companyId, agreement.id)
  const promises = open.filter((promise) => isKept(promise, money, timeZone))
  if (promises.length === 0) return
  await markKept(
    companyId,
    promises.map(({ id }) => id),
  )
  for (const promise of promises) {
    const { id, day, simulated } = promise
    const details = { agreement_id: agreement.id, day, simulated }
    const resource = { type: 'promise', id }
    await tell(ctx, { action: 'promise.kept', resource, details }, promiseKept(promise, agreement.id))
  }
}
