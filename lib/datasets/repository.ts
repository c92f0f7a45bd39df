import { and, asc, desc, eq, gt, inArray, lt, lte, ne, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'

const { datasets, datasetBatches, datasetRejections } = tables
/** A data set as stored, with the types of its JSON columns. */
export type Dataset = typeof datasets.$inferSelect
export type BatchRow = typeof datasetBatches.$inferSelect
export type RejectionRow = typeof datasetRejections.$inferSelect

const own = (companyId: string, id: string) =>
  and(eq(datasets.companyId, companyId), eq(datasets.id, id), ne(datasets.status, 'deleted'))
const batchesOf = (companyId: string, datasetId: string) =>
  and(eq(datasetBatches.companyId, companyId), eq(datasetBatches.datasetId, datasetId))
const rejectionsOf = (companyId: string, datasetId: string) =>
  and(eq(datasetRejections.companyId, companyId), eq(datasetRejections.datasetId, datasetId))

export async function insertDataset(row: typeof datasets.$inferInsert) {
  await db().insert(datasets).values(row)
}

/** @throws AppError `not_found` for an unknown or deleted id and for another company's. */
export async function findDataset(companyId: string, id: string): Promise<Dataset> {
  const rows = await db().select().from(datasets).where(own(companyId, id))
  if (!rows[0]) throw notFound('dataset')
  return rows[0]
}

/** Reads a data set for writing: the update before the read keeps its row locked until the transaction ends. */
export async function lockDataset(companyId: string, id: string, now: number): Promise<Dataset> {
  await db().update(datasets).set({ updatedAt: now }).where(own(companyId, id))
  return findDataset(companyId, id)
}

export async function updateDataset(companyId: string, id: string, set: Partial<typeof datasets.$inferInsert>) {
  await db().update(datasets).set(set).where(own(companyId, id))
}

/** An order of the list; without one, newest first. */
export type DatasetSort = { by: 'created_at' | 'name' | 'rows_total'; descending: boolean }

/** Ties of the sorted column are ordered by id, so that a page always goes on where the last one ended. */
export async function pageDatasets(
  companyId: string,
  { cursor, limit: count, sort }: PageInput & { sort?: DatasetSort | undefined },
): Promise<Page<Dataset>> {
  const { by, descending } = sort ?? { by: 'created_at', descending: true }
  const [order, beyond] = descending ? [desc, lt] : [asc, gt]
  const column = { created_at: datasets.id, name: datasets.name, rows_total: datasets.rowsTotal }[by]
  const after = () => {
    if (!cursor) return undefined
    if (by === 'created_at') return beyond(datasets.id, decodeCursor(cursor, 'string')[0])
    const [value, id] = decodeCursor(cursor, by === 'name' ? 'string' : 'number', 'string')
    return or(beyond(column, value), and(eq(column, value), beyond(datasets.id, id)))
  }
  const query = db()
    .select()
    .from(datasets)
    .where(and(eq(datasets.companyId, companyId), ne(datasets.status, 'deleted'), after()))
  const ordered = query.orderBy(...(by === 'created_at' ? [order(datasets.id)] : [order(column), order(datasets.id)]))
  const key = (row: Dataset) => (by === 'created_at' ? [row.id] : [by === 'name' ? row.name : row.rowsTotal, row.id])
  return toPage(await limit(ordered, count + 1), count, key)
}

/** Whether data sets that are not deleted build on this one. */
export async function isBase(companyId: string, id: string): Promise<boolean> {
  const query = db()
    .select({ id: datasets.id })
    .from(datasets)
    .where(and(eq(datasets.companyId, companyId), eq(datasets.baseId, id), ne(datasets.status, 'deleted')))
  return (await limit(query.orderBy(asc(datasets.id)), 1)).length > 0
}

export async function insertBatch(row: typeof datasetBatches.$inferInsert) {
  await db().insert(datasetBatches).values(row)
}

/** What was answered to a batch, when it is stored already. */
export async function findBatchAnswer(companyId: string, datasetId: string, sequence: number) {
  const rows = await db()
    .select({ requestHash: datasetBatches.requestHash, answer: datasetBatches.answer })
    .from(datasetBatches)
    .where(and(batchesOf(companyId, datasetId), eq(datasetBatches.sequence, sequence)))
  return rows[0]
}

/** Sequence numbers of the stored batches, ascending. */
export async function batchSequences(companyId: string, datasetId: string): Promise<number[]> {
  const rows = await db()
    .select({ sequence: datasetBatches.sequence })
    .from(datasetBatches)
    .where(batchesOf(companyId, datasetId))
    .orderBy(asc(datasetBatches.sequence))
  return rows.map((row) => row.sequence)
}

/** Stored batches after `sequence` in order, at most `count`. */
export async function batchesAfter(companyId: string, datasetId: string, sequence: number, count: number) {
  const query = db()
    .select({ sequence: datasetBatches.sequence, data: datasetBatches.data })
    .from(datasetBatches)
    .where(and(batchesOf(companyId, datasetId), gt(datasetBatches.sequence, sequence)))
  return limit(query.orderBy(asc(datasetBatches.sequence)), count)
}

export async function batchesBySequence(companyId: string, datasetId: string, sequences: number[]) {
  return db()
    .select({ sequence: datasetBatches.sequence, data: datasetBatches.data })
    .from(datasetBatches)
    .where(and(batchesOf(companyId, datasetId), inArray(datasetBatches.sequence, sequences)))
}

export async function insertRejections(row: typeof datasetRejections.$inferInsert) {
  await db().insert(datasetRejections).values(row)
}

export async function rejectionsAfter(companyId: string, datasetId: string, sequence: number, count: number) {
  const query = db()
    .select()
    .from(datasetRejections)
    .where(and(rejectionsOf(companyId, datasetId), gt(datasetRejections.sequence, sequence)))
  return limit(query.orderBy(asc(datasetRejections.sequence)), count)
}

/** Removes the rejections and the first `count` batches of a deleted data set; false when none is left. */
export async function deleteBatches(companyId: string, datasetId: string, count: number): Promise<boolean> {
  const query = db()
    .select({ sequence: datasetBatches.sequence })
    .from(datasetBatches)
    .where(batchesOf(companyId, datasetId))
  const first = await limit(query.orderBy(asc(datasetBatches.sequence)), count)
  const last = first.at(-1)?.sequence
  if (last === undefined) return false
  await db()
    .delete(datasetBatches)
    .where(and(batchesOf(companyId, datasetId), lte(datasetBatches.sequence, last)))
  await db()
    .delete(datasetRejections)
    .where(and(rejectionsOf(companyId, datasetId), lte(datasetRejections.sequence, last)))
  return true
}

/** Removes the row of a data set marked deleted. */
export async function deleteDatasetRow(companyId: string, id: string) {
  await db()
    .delete(datasets)
    .where(and(eq(datasets.companyId, companyId), eq(datasets.id, id), eq(datasets.status, 'deleted')))
}
