import { and, desc, eq, inArray, lt, ne, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit, wipedBlob } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'
import type { PageInput } from '@/lib/platform/page'

const { webhookEndpoints: endpoints } = tables
export type EndpointRow = typeof endpoints.$inferSelect

const living = (companyId: string) => and(eq(endpoints.companyId, companyId), ne(endpoints.state, 'deleted'))

export async function insertEndpoint(row: typeof endpoints.$inferInsert): Promise<void> {
  await db().insert(endpoints).values(row)
}

/** Newest first; one row more than the page. */
export function endpointPage(companyId: string, page: PageInput, before: string | undefined): Promise<EndpointRow[]> {
  const where = before === undefined ? living(companyId) : and(living(companyId), lt(endpoints.id, before))
  return limit(db().select().from(endpoints).where(where).orderBy(desc(endpoints.id)), page.limit + 1)
}

export async function findEndpoint(companyId: string, id: string): Promise<EndpointRow | undefined> {
  const where = and(living(companyId), eq(endpoints.id, id))
  return (await db().select().from(endpoints).where(where))[0]
}

/** @throws AppError `not_found`, for another company's and a deleted one too */
export async function getEndpoint(companyId: string, id: string): Promise<EndpointRow> {
  const row = await findEndpoint(companyId, id)
  if (!row) throw notFound('webhook_endpoint')
  return row
}

export async function countEndpoints(companyId: string): Promise<number> {
  const rows = await db().select({ count: sql<number>`count(*)` }).from(endpoints).where(living(companyId))
  return Number(rows[0]?.count ?? 0)
}

export function enabledEndpoints(companyId: string): Promise<EndpointRow[]> {
  return db()
    .select()
    .from(endpoints)
    .where(and(eq(endpoints.companyId, companyId), eq(endpoints.state, 'enabled')))
}

/** Changes one, where `and` still holds; whether it did. */
export async function changeEndpoint(
  row: Pick<EndpointRow, 'companyId' | 'id'>,
  set: Partial<EndpointRow>,
  onlyIf?: SQL,
): Promise<boolean> {
  const where = and(living(row.companyId), eq(endpoints.id, row.id), onlyIf)
  return affected(await db().update(endpoints).set(set).where(where)) === 1
}

/** Whether it was enabled until now. */
export const takeOutOfUse = (row: Pick<EndpointRow, 'companyId' | 'id'>, set: Partial<EndpointRow>) =>
  changeEndpoint(row, { ...set, state: 'disabled' }, eq(endpoints.state, 'enabled'))

/** Invisible from now on, its address and secrets gone; `removeEndpoint` takes the row later. */
export const buryEndpoint = (row: Pick<EndpointRow, 'companyId' | 'id'>, now: number) =>
  changeEndpoint(row, { state: 'deleted', updatedAt: now, blob: wipedBlob })

/** Of every company, for the sweep. */
export function buriedEndpoints(): Promise<Pick<EndpointRow, 'companyId' | 'id'>[]> {
  return db()
    .select({ companyId: endpoints.companyId, id: endpoints.id })
    .from(endpoints)
    .where(eq(endpoints.state, 'deleted'))
}

export async function removeEndpoint({ companyId, id }: Pick<EndpointRow, 'companyId' | 'id'>): Promise<void> {
  const buried = and(eq(endpoints.companyId, companyId), eq(endpoints.id, id), eq(endpoints.state, 'deleted'))
  await db().delete(endpoints).where(buried)
}

/** Of every company, for the sender. */
export async function endpointsByIds(ids: readonly string[]): Promise<EndpointRow[]> {
  if (ids.length === 0) return []
  return db()
    .select()
    .from(endpoints)
    .where(inArray(endpoints.id, [...ids]))
}
