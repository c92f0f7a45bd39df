import { and, desc, eq, gte, inArray, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { agreements, payments, refunds } = tables

/**
 * Money confirmed since an instant by the conversation that it is attributed to: received less returned, cents. A
 * conversation whose money all went back is left out.
 */
export async function paidByConversation(
  companyId: string,
  since: number,
  simulated: boolean,
): Promise<Map<string, number>> {
  const net = sql<number>`sum(${payments.amountCents} - ${payments.refundedCents})`
  const rows = await db()
    .select({ conversationId: payments.conversationId, netCents: net })
    .from(payments)
    .where(
      and(
        eq(payments.companyId, companyId),
        eq(payments.simulated, simulated),
        gte(payments.receivedAt, since),
        ne(payments.conversationId, ''),
        // Money that names a conversation and found no agreement waits for a person.
        ne(payments.agreementId, ''),
      ),
    )
    .groupBy(payments.conversationId)
  return new Map(
    rows
      .map(({ conversationId, netCents }) => [conversationId, Number(netCents)] as const)
      .filter(([, cents]) => cents > 0),
  )
}

/** A customer's money, newest first; the simulator's left out. */
export async function paymentsOfCustomer(companyId: string, customerId: string, count: number) {
  const query = db()
    .select()
    .from(payments)
    .where(and(eq(payments.companyId, companyId), eq(payments.customerId, customerId), eq(payments.simulated, false)))
  return limit(query.orderBy(desc(payments.id)), count)
}

/** What was sent back of these payments, at most a thousand of them. */
export async function refundsOfPayments(companyId: string, paymentIds: string[]) {
  if (paymentIds.length === 0) return []
  return db()
    .select()
    .from(refunds)
    .where(and(eq(refunds.companyId, companyId), inArray(refunds.paymentId, paymentIds)))
    .orderBy(desc(refunds.id))
}

/** How many agreements of a customer were broken. */
export async function countBroken(companyId: string, customerId: string, simulated: boolean): Promise<number> {
  const rows = await db()
    .select({ count: sql<number>`count(*)` })
    .from(agreements)
    .where(
      and(
        eq(agreements.companyId, companyId),
        eq(agreements.customerId, customerId),
        eq(agreements.simulated, simulated),
        eq(agreements.state, 'broken'),
      ),
    )
  return Number(rows[0]?.count ?? 0)
}
