import { and, desc, eq, gte, inArray, lt, ne, notInArray, count as rowCount, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { type AgreementState, promiseStates, standingStates } from '@/db/constants/payments'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { agreements, paymentPromises } = tables
export type AgreementRow = typeof agreements.$inferSelect
export type PromiseRow = typeof paymentPromises.$inferSelect

const given = <T, R>(value: T | undefined, make: (value: T) => R) => (value === undefined ? undefined : make(value))

export async function insertAgreement(row: AgreementRow) {
  await db().insert(agreements).values(row)
}

export async function insertPromise(row: PromiseRow) {
  await db().insert(paymentPromises).values(row)
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getAgreementRow(companyId: string, id: string): Promise<AgreementRow> {
  const rows = await db()
    .select()
    .from(agreements)
    .where(and(eq(agreements.companyId, companyId), eq(agreements.id, id)))
  if (!rows[0]) throw notFound('agreement')
  return rows[0]
}

/**
 * Takes an agreement for writing (the update locks the row until commit) and returns it.
 * @throws AppError `not_found`
 */
export async function takeAgreement(companyId: string, id: string): Promise<AgreementRow> {
  await db()
    .update(agreements)
    .set({ updatedAt: sql`${agreements.updatedAt}` })
    .where(and(eq(agreements.companyId, companyId), eq(agreements.id, id)))
  return getAgreementRow(companyId, id)
}

/** Changes an agreement that was taken. @throws AppError `not_found` */
export async function changeAgreement(companyId: string, id: string, set: Partial<AgreementRow>): Promise<void> {
  const changed = await db()
    .update(agreements)
    .set(set)
    .where(and(eq(agreements.companyId, companyId), eq(agreements.id, id)))
  if (affected(changed) === 0) throw notFound('agreement')
}

/** What is proposed for the same as `row` and not paid; in the simulator, within its conversation. */
export async function proposedBeside(
  row: Pick<AgreementRow, 'id' | 'companyId' | 'debtId' | 'simulated' | 'conversationId'>,
): Promise<AgreementRow[]> {
  return db()
    .select()
    .from(agreements)
    .where(
      and(
        eq(agreements.companyId, row.companyId),
        eq(agreements.debtId, row.debtId),
        eq(agreements.state, 'proposed'),
        eq(agreements.simulated, row.simulated),
        row.simulated ? eq(agreements.conversationId, row.conversationId) : undefined,
        ne(agreements.id, row.id),
      ),
    )
}

/** The agreement that binds a debt now; what is played in the simulator binds its own conversation alone. */
export async function standingAgreement(
  companyId: string,
  debtId: string,
  simulatedIn?: string,
): Promise<AgreementRow | undefined> {
  const query = db()
    .select()
    .from(agreements)
    .where(
      and(
        eq(agreements.companyId, companyId),
        eq(agreements.debtId, debtId),
        inArray(agreements.state, standingStates),
        eq(agreements.simulated, simulatedIn !== undefined),
        given(simulatedIn, (id) => eq(agreements.conversationId, id)),
      ),
    )
  return (await limit(query.orderBy(desc(agreements.id)), 1))[0]
}

export type AgreementFilter = {
  customerId?: string | undefined
  conversationId?: string | undefined
  state?: AgreementState | undefined
  simulated?: boolean | undefined
  customerIds?: readonly string[] | undefined
  /** Standing ones with an unpaid instalment before this day. */
  overdueOn?: string | undefined
  /** Standing and completed ones with an instalment on this civil day, paid or not. */
  dueOn?: string | undefined
}

const duePattern = (day: string) => `%"dueDay":"${day}"%`

const matching = (companyId: string, filter: AgreementFilter) =>
  and(
    eq(agreements.companyId, companyId),
    given(filter.customerId, (id) => eq(agreements.customerId, id)),
    given(filter.conversationId, (id) => eq(agreements.conversationId, id)),
    given(filter.state, (state) => eq(agreements.state, state)),
    given(filter.simulated, (simulated) => eq(agreements.simulated, simulated)),
    given(filter.customerIds, (ids) => inArray(agreements.customerId, [...ids])),
    given(filter.overdueOn, (day) =>
      and(inArray(agreements.state, standingStates), ne(agreements.nextDueDay, ''), lt(agreements.nextDueDay, day)),
    ),
    given(filter.dueOn, (day) =>
      and(
        inArray(agreements.state, [...standingStates, 'completed']),
        sql`${agreements.schedule} like ${duePattern(day)}`,
      ),
    ),
  )

/** Agreements before the id, newest first. */
export async function listAgreementRows(
  companyId: string,
  filter: AgreementFilter,
  before: string | undefined,
  count: number,
): Promise<AgreementRow[]> {
  const query = db()
    .select()
    .from(agreements)
    .where(
      and(
        matching(companyId, filter),
        given(before, (id) => lt(agreements.id, id)),
      ),
    )
  return limit(query.orderBy(desc(agreements.id)), count)
}

export async function countAgreements(companyId: string, filter: AgreementFilter): Promise<number> {
  const rows = await db().select({ count: rowCount() }).from(agreements).where(matching(companyId, filter))
  return rows[0]?.count ?? 0
}

/** Sums agreed to since an instant by the conversation that led to them, cents; cancelled ones left out. */
export async function agreedByConversation(
  companyId: string,
  since: number,
  simulated: boolean,
): Promise<Map<string, number>> {
  const rows = await db()
    .select({ conversationId: agreements.conversationId, totalCents: agreements.totalCents })
    .from(agreements)
    .where(
      and(
        eq(agreements.companyId, companyId),
        eq(agreements.simulated, simulated),
        gte(agreements.acceptedAt, since),
        ne(agreements.conversationId, ''),
        notInArray(agreements.state, ['proposed', 'cancelled']),
      ),
    )
  const sums = new Map<string, number>()
  for (const { conversationId, totalCents } of rows)
    sums.set(conversationId, (sums.get(conversationId) ?? 0) + totalCents)
  return sums
}

/**
 * Ids of conversations that led to an agreement, or to one that was paid to the end, to be a part of another room's
 * query: it is not run by itself. What was only proposed or was cancelled is left out.
 */
export const conversationsAgreed = (companyId: string, reached: 'accepted' | 'completed') =>
  db()
    .select({ id: agreements.conversationId })
    .from(agreements)
    .where(
      and(
        eq(agreements.companyId, companyId),
        ne(agreements.conversationId, ''),
        reached === 'completed'
          ? eq(agreements.state, 'completed')
          : notInArray(agreements.state, ['proposed', 'cancelled']),
      ),
    )

/** A customer's promises, newest first. */
export async function promisesOf(companyId: string, customerId: string): Promise<PromiseRow[]> {
  return db()
    .select()
    .from(paymentPromises)
    .where(and(eq(paymentPromises.companyId, companyId), eq(paymentPromises.customerId, customerId)))
    .orderBy(desc(paymentPromises.id))
}

/** Promises for a civil day, newest first. */
export async function promisesFor(companyId: string, day: string, simulated: boolean): Promise<PromiseRow[]> {
  return db()
    .select()
    .from(paymentPromises)
    .where(
      and(
        eq(paymentPromises.companyId, companyId),
        eq(paymentPromises.day, day),
        eq(paymentPromises.simulated, simulated),
        inArray(paymentPromises.state, [...promiseStates]),
      ),
    )
    .orderBy(desc(paymentPromises.id))
}
