import { and, asc, count, eq, gt, inArray, sum } from 'drizzle-orm'
import { db } from '@/db/client'
import { type AgreementState, standingStates } from '@/db/constants/payments'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { agreements } = tables

export type StateSum = { state: AgreementState; count: number; totalCents: number; paidCents: number }

/** How many agreements stand in each state, what was agreed and what was paid; states without any left out. */
export async function sumByState(companyId: string, simulated: boolean): Promise<StateSum[]> {
  const rows = await db()
    .select({
      state: agreements.state,
      count: count(),
      totalCents: sum(agreements.totalCents),
      paidCents: sum(agreements.paidCents),
    })
    .from(agreements)
    .where(and(eq(agreements.companyId, companyId), eq(agreements.simulated, simulated)))
    .groupBy(agreements.state)
  // Sums come as text, so that a driver's number never rounds them.
  return rows.map((row) => ({ ...row, totalCents: Number(row.totalCents), paidCents: Number(row.paidCents) }))
}

/** Schedules of agreements that stand, by id after the given one. */
export async function standingSchedules(companyId: string, simulated: boolean, after: string, rows: number) {
  const query = db()
    .select({ id: agreements.id, schedule: agreements.schedule, paidCents: agreements.paidCents })
    .from(agreements)
    .where(
      and(
        eq(agreements.companyId, companyId),
        eq(agreements.simulated, simulated),
        inArray(agreements.state, standingStates),
        gt(agreements.id, after),
      ),
    )
  return limit(query.orderBy(asc(agreements.id)), rows)
}
