import type { Day, Payment } from '@/lib/negotiation'

export const installmentStatuses = ['paid', 'partly_paid', 'due', 'overdue', 'open'] as const
/** `due`: today; `overdue`: before today; `open`: later; `partly_paid`: later or today, and some of it came. */
export type InstallmentStatus = (typeof installmentStatuses)[number]

/** One instalment and what has come for it. `number` from 1. */
export type InstallmentPosition = {
  number: number
  dueDay: Day
  amountCents: number
  paidCents: number
  leftCents: number
  status: InstallmentStatus
}

export type Due = {
  installments: InstallmentPosition[]
  /** What is unpaid of all of them. */
  outstandingCents: number
  /** What is unpaid of those whose day has passed. */
  overdueCents: number
  /** Paid beyond the total. */
  excessCents: number
  /** The first that is not paid for; null when none is left. */
  next: InstallmentPosition | null
}

export type Scheduled = {
  schedule: readonly Payment[]
  /** Received less returned, without fines and interest. */
  paidCents: number
}

function statusOf(dueDay: Day, paidCents: number, leftCents: number, today: Day): InstallmentStatus {
  if (leftCents === 0) return 'paid'
  if (dueDay < today) return 'overdue'
  if (paidCents > 0) return 'partly_paid'
  return dueDay === today ? 'due' : 'open'
}

/** What came, laid on the instalments in the order of their due days, and what is unpaid of them on a day. */
export function dueNow({ schedule, paidCents }: Scheduled, today: Day): Due {
  let left = Math.max(0, paidCents)
  const installments = schedule.map(({ dueDay, amountCents }, i): InstallmentPosition => {
    const paid = Math.min(left, amountCents)
    left -= paid
    const leftCents = amountCents - paid
    const status = statusOf(dueDay, paid, leftCents, today)
    return { number: i + 1, dueDay, amountCents, paidCents: paid, leftCents, status }
  })
  const sum = (some: InstallmentPosition[]) => some.reduce((cents, { leftCents }) => cents + leftCents, 0)
  return {
    installments,
    outstandingCents: sum(installments),
    overdueCents: sum(installments.filter(({ status }) => status === 'overdue')),
    excessCents: left,
    next: installments.find(({ leftCents }) => leftCents > 0) ?? null,
  }
}
