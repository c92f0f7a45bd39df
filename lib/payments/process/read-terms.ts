import type { Payment, PaymentMethod } from '@/lib/negotiation'
import { invalid } from '@/lib/platform/errors'
import { centsFromDecimal } from '@/lib/platform/money'
import { proposedSchedule } from '../core/proposed-schedule'
import type { ProcessPayment } from './schemas'

/** What a proposal comes to: its payments sum to the total unless the sender's own do not. */
export type ProposedTerms = { totalCents: number; method: PaymentMethod; schedule: Payment[] }

const place = 'payment_proposal'
export const fault = (path: string, code: string, params?: Record<string, string | number>) =>
  invalid('validation_failed', { count: 1 }, [{ path: `${place}.${path}`, code, params }])

/** The payments of a proposal. @throws AppError 422 naming the field that contradicts another */
export function readTerms({ payment_proposal: given }: ProcessPayment): ProposedTerms {
  const cents = (amount: number, path: string) => centsFromDecimal(amount, `${place}.${path}`)
  const totalCents = cents(given.total_amount, 'total_amount')
  const schedule = proposedSchedule({
    option: given.payment_option,
    totalCents,
    dueDay: given.due_date,
    count: given.installments,
    firstCents: given.first_payment && cents(given.first_payment, 'first_payment'),
    schedule: given.schedule?.map(({ due_date: dueDay, amount }, i) => ({
      dueDay,
      amountCents: cents(amount, `schedule[${i}].amount`),
    })),
  })
  if ('code' in schedule) throw fault(schedule.path, schedule.code)
  return { totalCents, method: given.payment_method, schedule }
}
