import { type Day, formatBrl, formatDay } from '@/lib/negotiation'
import type { Move } from '../reply-plan'

export type Paid = {
  paidCents: number
  /** Of the agreement, after it. */
  leftCents: number
  /** Of what is unpaid next; empty when nothing is. */
  nextDueDay: Day
}

/** The thanks for money that came, and the sums and days that they tell. */
export function thanksFor({ paidCents, leftCents, nextDueDay }: Paid): {
  move: Move
  money: { amountsCents: number[]; days: Day[] }
} {
  const paid_amount = formatBrl(paidCents)
  if (leftCents === 0) {
    const move: Move = { move: 'thank_payment', variant: 'complete', values: { paid_amount } }
    return { move, money: { amountsCents: [paidCents], days: [] } }
  }
  const values = { paid_amount, remaining_amount: formatBrl(leftCents), next_due_day: formatDay(nextDueDay) }
  return {
    move: { move: 'thank_payment', values },
    money: { amountsCents: [paidCents, leftCents], days: [nextDueDay] },
  }
}
