import { setImmediate } from 'node:timers/promises'
import type { AgreementState } from '@/db/constants/payments'
import { addDays, dayOf } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { countAgreements } from '../agreements/repository'
import { dueNow } from '../core/due'
import { addExpected, type Expected, expectedBy } from './expected'
import { standingSchedules, sumByState } from './repository'

const chunk = 500
const weeks = 8

export type AgreementsSummary = {
  /** The company's civil day. */
  today: string
  states: { state: AgreementState; count: number }[]
  /** Of those that stand: agreed and not yet paid, cents. */
  openCents: number
  openCount: number
  /** Received less returned over all of them, cents. */
  paidCents: number
  overdueCount: number
  /** With an instalment today, paid or not. */
  todayCount: number
  /** Due within seven days, today among them. */
  weekCount: number
  /** Late, then by week for eight weeks; the last stretch is everything after. */
  expected: Expected
}

/** What the company's agreements still owe it, and when: counts by state, late money, the weeks to come. */
export async function summarizeAgreements(ctx: Context, query: { simulated: boolean }): Promise<AgreementsSummary> {
  requireScope(ctx, 'payments:read')
  const today = dayOf(ctx.now(), await timeZoneOf(ctx.companyId))
  const starts = Array.from({ length: weeks + 1 }, (_, week) => addDays(today, week * 7))
  const weekEnd = addDays(today, 7)
  const [states, todayCount] = await Promise.all([
    sumByState(ctx.companyId, query.simulated),
    countAgreements(ctx.companyId, { simulated: query.simulated, dueOn: today }),
  ])
  let expected = expectedBy([], starts)
  let [openCents, openCount, overdueCount, weekCount] = [0, 0, 0, 0]
  for (let after = ''; ; ) {
    const rows = await standingSchedules(ctx.companyId, query.simulated, after, chunk)
    for (const row of rows) {
      const due = dueNow(row, today)
      expected = addExpected(expected, expectedBy(due.installments, starts))
      openCents += due.outstandingCents
      openCount += 1
      if (due.overdueCents > 0) overdueCount += 1
      if (due.installments.some((one) => one.leftCents > 0 && one.dueDay >= today && one.dueDay < weekEnd))
        weekCount += 1
    }
    if (rows.length < chunk) break
    after = rows.at(-1)?.id ?? ''
    await setImmediate()
  }
  return {
    today,
    states: states.map(({ state, count }) => ({ state, count })),
    openCents,
    openCount,
    paidCents: states.reduce((sum, { paidCents }) => sum + paidCents, 0),
    overdueCount,
    todayCount,
    weekCount,
    expected,
  }
}
