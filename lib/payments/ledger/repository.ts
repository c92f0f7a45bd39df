import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { LedgerAccount } from '@/db/constants/payments'
import { bulkInsert } from '@/db/dialect'
import { tables } from '@/db/schema'

const { ledgerLines } = tables
export type LedgerLineRow = typeof ledgerLines.$inferSelect

/** Lines of an agreement, of money that is no agreement's yet, or of all of one kind of money. */
export type LedgerScope = { agreementId: string } | { agreementId: ''; paymentId: string } | { simulated: boolean }

export const insertLines = (rows: LedgerLineRow[]): Promise<void> => bulkInsert(ledgerLines, rows)

/** Debits less credits by account, cents. */
export async function sumsByAccount(companyId: string, scope: LedgerScope): Promise<Map<LedgerAccount, number>> {
  const rows = await db()
    .select({
      account: ledgerLines.account,
      cents: sql<number>`sum(${ledgerLines.debitCents} - ${ledgerLines.creditCents})`,
    })
    .from(ledgerLines)
    .where(
      and(
        eq(ledgerLines.companyId, companyId),
        'agreementId' in scope ? eq(ledgerLines.agreementId, scope.agreementId) : undefined,
        'paymentId' in scope ? eq(ledgerLines.paymentId, scope.paymentId) : undefined,
        'simulated' in scope ? eq(ledgerLines.simulated, scope.simulated) : undefined,
      ),
    )
    .groupBy(ledgerLines.account)
  return new Map(rows.map(({ account, cents }) => [account, Number(cents)]))
}
