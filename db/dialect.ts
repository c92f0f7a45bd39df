import { getColumns, type InferInsertModel, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { db } from './client'
import { dialect } from './dialect-name'
import { isUniqueViolation } from './errors'

/*
 * The few places where SQLite and SQL Server speak differently. Repositories use these and otherwise only what both
 * understand: select, insert, update, delete. No `returning`, no `onConflict`, no `limit`.
 */

/** What a wiped blob holds: one zero byte, since SQL Server takes no parameter of length 0. */
export const wipedBlob = Buffer.alloc(1)

type Limitable<T> = { limit: (count: number) => T }
type Fetchable<T> = { offset: (count: number) => { fetch: (count: number) => T } }

/** At most `count` rows of an ordered select (`ORDER BY` is obligatory). */
export function limit<T>(ordered: Limitable<T>, count: number): T {
  if (dialect() === 'sqlite') return ordered.limit(count)
  return (ordered as unknown as Fetchable<T>).offset(0).fetch(count)
}

/** Rows changed by an awaited update or delete. */
export function affected(result: unknown): number {
  const { changes, rowsAffected } = result as { changes?: number | bigint; rowsAffected?: number[] }
  return Number(changes ?? rowsAffected?.[0] ?? 0)
}

/** Inserts any number of rows in statements that stay under the dialect's limits of variables and rows. */
export async function bulkInsert<T extends SQLiteTable>(table: T, rows: InferInsertModel<T>[]): Promise<void> {
  const columns = Object.keys(getColumns(table)).length
  const most = dialect() === 'sqlite' ? Math.floor(32_000 / columns) : Math.min(1_000, Math.floor(2_000 / columns))
  for (let start = 0; start < rows.length; start += most) {
    await db()
      .insert(table)
      .values(rows.slice(start, start + most) as never)
  }
}

/** Updates the row that `where` names or inserts it; call inside a transaction. */
export async function upsert<T extends SQLiteTable>(
  table: T,
  where: SQL | undefined,
  insert: InferInsertModel<T>,
  set: Partial<InferInsertModel<T>>,
): Promise<void> {
  const update = () =>
    db()
      .update(table)
      .set(set as never)
      .where(where)
  if (affected(await update()) > 0) return
  try {
    await db()
      .insert(table)
      .values(insert as never)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await update()
  }
}
