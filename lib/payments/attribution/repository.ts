import { and, eq, gte, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { tables } from '@/db/schema'

const { payments } = tables

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
