import type { AuditNote } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { insertPromise, type PromiseRow } from './repository'

export type PromiseGiven = {
  customerId: string
  debtId: string
  conversationId: string
  simulated: boolean
  day: string
  amountCents: number | null
}

/** Keeps a customer's word to pay on a day; call inside the transaction of the turn. */
export async function recordPromise(
  ctx: Context,
  given: PromiseGiven,
): Promise<{ promise: PromiseRow; audit: AuditNote }> {
  const now = ctx.now()
  const promise: PromiseRow = { id: newId('promise', now), companyId: ctx.companyId, ...given, state: 'open', at: now }
  await insertPromise(promise)
  const { conversationId, day, simulated } = given
  return {
    promise,
    audit: {
      action: 'promise.recorded',
      resource: { type: 'promise', id: promise.id },
      details: { conversation_id: conversationId, day, simulated },
    },
  }
}
