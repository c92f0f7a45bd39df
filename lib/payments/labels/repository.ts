import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { tables } from '@/db/schema'

const { payments } = tables

/** Which of these debts brought real money that was not sent back; at most a thousand ids. */
export async function paidDebts(companyId: string, debtIds: string[]): Promise<Set<string>> {
  if (debtIds.length === 0) return new Set()
  const rows = await db()
    .select({ debtId: payments.debtId, cents: sql<number>`sum(${payments.amountCents} - ${payments.refundedCents})` })
    .from(payments)
    .where(
      and(
        eq(payments.companyId, companyId),
        eq(payments.simulated, false),
        ne(payments.state, 'ignored'),
        inArray(payments.debtId, debtIds),
      ),
    )
    .groupBy(payments.debtId)
  return new Set(rows.filter(({ cents }) => Number(cents) > 0).map(({ debtId }) => debtId))
}
