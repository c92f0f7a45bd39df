import { dayOf } from '@/lib/negotiation'
import type { Context } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import type { AgreementRow } from '../agreements/repository'
import { promiseKept } from './events'
import { keepPromises as markKept, openPromises } from './repository'
import { tell } from './tell'

/** The customer's word for the day of a payment, or a later one, is kept by it. */
export async function keepPromises(ctx: Context, agreement: AgreementRow, paidAt: number): Promise<void> {
  const paidDay = dayOf(paidAt, await timeZoneOf(ctx.companyId))
  const promises = await openPromises(agreement, paidDay)
  if (promises.length === 0) return
  await markKept(
    ctx.companyId,
    promises.map(({ id }) => id),
  )
  for (const promise of promises) {
    const { id, day, simulated } = promise
    const details = { agreement_id: agreement.id, day, simulated }
    const resource = { type: 'promise', id }
    await tell(ctx, { action: 'promise.kept', resource, details }, promiseKept(promise, agreement.id))
  }
}
