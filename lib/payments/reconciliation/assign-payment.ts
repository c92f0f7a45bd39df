import { command } from '@/lib/platform/command'
import { assignById } from '../bank/schemas'
import type { PaymentRow } from '../settle/repository'
import { aimOf, assignMoney } from './assign-money'

/**
 * Gives unmatched money to an agreement, or to a charge and its agreement, because a person says so.
 * @throws AppError `not_found`, what `assignMoney` throws
 */
export const assignPayment = command({
  name: 'payment.assign',
  scope: 'payments:write',
  input: assignById,
  run: async (ctx, { id, reason, ...target }) => {
    const { payment, audit, events } = await assignMoney(ctx, id, await aimOf(ctx.companyId, target), reason)
    return { result: payment as PaymentRow, audit, events }
  },
})
