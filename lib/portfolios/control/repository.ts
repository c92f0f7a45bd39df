import { and, desc, eq, inArray, lt, notInArray } from 'drizzle-orm'
import { db } from '@/db/client'
import type { DebtState } from '@/db/constants/portfolios'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { controlGroups, debts } = tables
export type ControlGroupRow = typeof controlGroups.$inferSelect

const settled: DebtState[] = ['paid', 'closed']

export async function runningGroup(companyId: string): Promise<ControlGroupRow | undefined> {
  const rows = await db()
    .select()
    .from(controlGroups)
    .where(and(eq(controlGroups.companyId, companyId), eq(controlGroups.runningKey, '')))
  return rows[0]
}

/** The newest group, running or ended. */
export async function newestGroup(companyId: string): Promise<ControlGroupRow | undefined> {
  const query = db().select().from(controlGroups).where(eq(controlGroups.companyId, companyId))
  return (await limit(query.orderBy(desc(controlGroups.id)), 1))[0]
}

export async function insertGroup(row: ControlGroupRow): Promise<void> {
  await db().insert(controlGroups).values(row)
}

export async function endGroup(
  companyId: string,
  id: string,
  { endedAt, closing }: Pick<ControlGroupRow, 'endedAt' | 'closing'>,
): Promise<void> {
  await db()
    .update(controlGroups)
    .set({ endedAt, closing, runningKey: id })
    .where(and(eq(controlGroups.companyId, companyId), eq(controlGroups.id, id)))
}

/** Of these customers, those with a debt that is not settled and whose lot in the group is under the share. */
export async function heldOut(
  companyId: string,
  { id, shareBasisPoints }: Pick<ControlGroupRow, 'id' | 'shareBasisPoints'>,
  customerIds: string[],
): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set()
  const rows = await db()
    .select({ customerId: debts.customerId })
    .from(debts)
    .where(
      and(
        eq(debts.companyId, companyId),
        inArray(debts.customerId, customerIds),
        eq(debts.controlGroupId, id),
        lt(debts.controlLot, shareBasisPoints),
        notInArray(debts.state, settled),
      ),
    )
  return new Set(rows.map(({ customerId }) => customerId))
}

/** A first contact counts from here; later ones change nothing. */
export async function markContacted(companyId: string, customerIds: string[], at: number): Promise<void> {
  await db()
    .update(debts)
    .set({ contactedAt: at })
    .where(
      and(
        eq(debts.companyId, companyId),
        inArray(debts.customerId, customerIds),
        eq(debts.contactedAt, 0),
        notInArray(debts.state, settled),
      ),
    )
}
