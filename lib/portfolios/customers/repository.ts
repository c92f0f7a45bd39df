import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, bulkInsert, limit, wipedBlob } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { customers } = tables
export type CustomerRow = typeof customers.$inferSelect
export type IndexColumn = 'refIndex' | 'documentIndex' | 'phoneIndex' | 'emailIndex' | 'nameIndex'

/** Names in one statement: under SQL Server's 2,100 parameters, and some milliseconds. */
const atOnce = 500

/** Asks for a long list piece by piece, with other requests served in between. */
async function inPieces<T, R>(values: readonly T[], read: (piece: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = []
  for (let start = 0; start < values.length; start += atOnce) {
    found.push(...(await read(values.slice(start, start + atOnce))))
    if (start + atOnce < values.length) await nextTurn()
  }
  return found
}

const own = (companyId: string, ...more: (SQL | undefined)[]) => and(eq(customers.companyId, companyId), ...more)

export const customersByRef = (companyId: string, refs: string[]): Promise<CustomerRow[]> =>
  inPieces(refs, (piece) =>
    db()
      .select()
      .from(customers)
      .where(own(companyId, inArray(customers.refIndex, piece))),
  )

/** Which of these references exist, with what shows whether the row was changed since. */
export const customerStamps = (companyId: string, refs: string[]) =>
  inPieces(refs, (piece) =>
    db()
      .select({ id: customers.id, refIndex: customers.refIndex, updatedAt: customers.updatedAt })
      .from(customers)
      .where(own(companyId, inArray(customers.refIndex, piece))),
  )

export const customersById = (companyId: string, ids: string[]): Promise<CustomerRow[]> =>
  inPieces([...new Set(ids)], (piece) =>
    db()
      .select()
      .from(customers)
      .where(own(companyId, inArray(customers.id, piece))),
  )

/** Who has one of these documents, by their blind index. */
export const customersByDocument = (companyId: string, documents: string[]) =>
  inPieces([...new Set(documents)], (piece) =>
    db()
      .select({ id: customers.id, documentIndex: customers.documentIndex })
      .from(customers)
      .where(own(companyId, inArray(customers.documentIndex, piece))),
  )

/** @throws AppError `not_found` */
export async function findCustomer(companyId: string, id: string): Promise<CustomerRow> {
  const [row] = await customersById(companyId, [id])
  if (!row) throw notFound('customer')
  return row
}

/** Ids of the newest customers, at most `count`, whose column holds this blind index. */
export async function idsByIndex(
  companyId: string,
  column: IndexColumn,
  index: string,
  count = 1_000,
): Promise<string[]> {
  const query = db()
    .select({ id: customers.id })
    .from(customers)
    .where(own(companyId, eq(customers[column], index)))
  return (await limit(query.orderBy(desc(customers.id)), count)).map(({ id }) => id)
}

export const insertCustomers = (rows: CustomerRow[]): Promise<void> => bulkInsert(customers, rows)

export async function deleteCustomers(companyId: string, ids: string[]): Promise<void> {
  await inPieces(ids, async (piece) => {
    await db()
      .delete(customers)
      .where(own(companyId, inArray(customers.id, piece)))
    return []
  })
}

/** Writes the row as it is, which locks it until the transaction ends. @returns false for an erased or unknown one */
export async function touchLiving(companyId: string, id: string): Promise<boolean> {
  const result = await db()
    .update(customers)
    .set({ updatedAt: sql`${customers.updatedAt}` })
    .where(own(companyId, eq(customers.id, id), eq(customers.erasedAt, 0)))
  return affected(result) === 1
}

/** Takes a person out of their row: no seal to open, no index that finds them. */
export async function wipeCustomer(companyId: string, row: CustomerRow, at: number): Promise<void> {
  const { id, updatedAt } = row
  // The row's own id is nobody's reference.
  const indexes = { refIndex: id, documentIndex: '', phoneIndex: '', emailIndex: '', nameIndex: '' }
  await db()
    .update(customers)
    .set({ ...indexes, blob: wipedBlob, erasedAt: at, updatedAt: Math.max(at, updatedAt + 1) })
    .where(own(companyId, eq(customers.id, id)))
}
