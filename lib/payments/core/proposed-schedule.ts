import { addDays, addMonths, type Day, nextBusinessDay, type Payment } from '@/lib/negotiation'

export const paymentOptions = ['full_amount', 'installments', 'down_payment'] as const
export type PaymentOption = (typeof paymentOptions)[number]

/** How another system puts a plan: its payments one by one, or how many there are and how large the first is. */
export type ProposedPlan = {
  option: PaymentOption
  totalCents: number
  dueDay: Day
  /** All payments, the first one included; counts where there is no schedule. */
  count?: number | undefined
  firstCents?: number | undefined
  schedule?: readonly Payment[] | undefined
}

export type ScheduleFault = { path: 'installments' | 'first_payment' | 'schedule' | 'due_date'; code: string }

/** Equal parts, the cents that are left over on the last. */
function evenly(cents: number, count: number): number[] {
  const part = Math.floor(cents / count)
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? part : cents - part * (count - 1)))
}

/** Monthly from the first, each on a day on which banks settle and after the one before. */
function monthly(first: Day, amounts: readonly number[]): Payment[] {
  const days: Day[] = []
  for (const i of amounts.keys()) {
    const day = nextBusinessDay(addMonths(first, i))
    const before = days.at(-1)
    days.push(before !== undefined && day <= before ? nextBusinessDay(addDays(before, 1)) : day)
  }
  return amounts.map((amountCents, i) => ({ dueDay: days[i] ?? first, amountCents }))
}

function told({ schedule = [], dueDay, option, count }: ProposedPlan): Payment[] | ScheduleFault {
  if (count !== undefined && count !== schedule.length) return { path: 'installments', code: 'schedule_count_differs' }
  if (schedule[0]?.dueDay !== dueDay) return { path: 'due_date', code: 'schedule_day_differs' }
  if ((schedule.length === 1) !== (option === 'full_amount'))
    return { path: 'schedule', code: 'schedule_option_differs' }
  return schedule.map((payment) => ({ ...payment, dueDay: nextBusinessDay(payment.dueDay) }))
}

/**
 * The payments of a proposal, each moved to the next day on which banks settle; or what of it contradicts itself. Whether
 * the policy allows them is another question.
 */
export function proposedSchedule(plan: ProposedPlan): Payment[] | ScheduleFault {
  const { option, totalCents, dueDay, count, firstCents, schedule } = plan
  if (schedule) return told(plan)
  if (option === 'full_amount') {
    if (count !== undefined && count !== 1) return { path: 'installments', code: 'schedule_option_differs' }
    return monthly(dueDay, [totalCents])
  }
  if (count === undefined || count < 2) return { path: 'installments', code: 'installments_needed' }
  if (option === 'installments') return monthly(dueDay, evenly(totalCents, count))
  if (firstCents === undefined || firstCents >= totalCents)
    return { path: 'first_payment', code: 'first_payment_needed' }
  return monthly(dueDay, [firstCents, ...evenly(totalCents - firstCents, count - 1)])
}
