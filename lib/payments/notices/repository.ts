import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { NoticeState } from '@/db/constants/payments'
import { affected, limit } from '@/db/dialect'
import { isUniqueViolation } from '@/db/errors'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { paymentNotices } = tables
export type NoticeRow = typeof paymentNotices.$inferSelect

const own = (companyId: string, id: string) => and(eq(paymentNotices.companyId, companyId), eq(paymentNotices.id, id))

/** Counts the same notice once more. @returns whether there was one */
export async function countRepeat(companyId: string, digest: string): Promise<boolean> {
  const counted = await db()
    .update(paymentNotices)
    .set({ repeats: sql`${paymentNotices.repeats} + 1` })
    .where(and(eq(paymentNotices.companyId, companyId), eq(paymentNotices.digest, digest)))
  return affected(counted) > 0
}

/** False when another transaction stored the same notice first. */
export async function insertNotice(row: NoticeRow): Promise<boolean> {
  try {
    await db().insert(paymentNotices).values(row)
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getNoticeRow(companyId: string, id: string): Promise<NoticeRow> {
  const rows = await db().select().from(paymentNotices).where(own(companyId, id))
  if (!rows[0]) throw notFound('payment_notice')
  return rows[0]
}

export async function updateNotice(companyId: string, id: string, set: Partial<NoticeRow>): Promise<void> {
  await db().update(paymentNotices).set(set).where(own(companyId, id))
}

/** Notices before the id, newest first, without their bodies. */
export async function listNoticeRows(
  companyId: string,
  state: NoticeState | undefined,
  before: string | undefined,
  count: number,
): Promise<Omit<NoticeRow, 'blob'>[]> {
  const { id, source, digest, repeats, receivedAt, processedAt, errorCode } = paymentNotices
  const plain = { id, companyId: paymentNotices.companyId, source, digest, state: paymentNotices.state }
  const query = db()
    .select({ ...plain, repeats, receivedAt, processedAt, errorCode })
    .from(paymentNotices)
    .where(
      and(
        eq(paymentNotices.companyId, companyId),
        state && eq(paymentNotices.state, state),
        before === undefined ? undefined : lt(id, before),
      ),
    )
  return limit(query.orderBy(desc(id)), count)
}
