import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { reasonById } from '../bank/schemas'
import { holdPayment, updatePayment } from '../settle/repository'

/**
 * Sets unmatched money aside as no debt's; it stays in the ledger where it is.
 * @throws AppError `not_found`, 409 `payment_assigned`, `payment_refunded`
 */
export const ignorePayment = command({
  name: 'payment.ignore',
  scope: 'payments:write',
  input: reasonById,
  run: async (ctx, { id, reason }) => {
    const held = await holdPayment(ctx.companyId, id)
    if (held.state === 'ignored') return { result: held, audit: null }
    if (held.state === 'matched') throw conflict('payment_assigned')
    if (held.state === 'refunded') throw conflict('payment_refunded')
    const set = { state: 'ignored' as const, updatedAt: ctx.now() }
    await updatePayment(ctx.companyId, id, set)
    const details = { amount_cents: held.amountCents, reason, simulated: held.simulated }
    return {
      result: { ...held, ...set },
      audit: { action: 'payment.ignored', resource: { type: 'payment', id }, details },
    }
  },
})
