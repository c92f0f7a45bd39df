import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, eq, getColumns, type InferInsertModel, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
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

/** Statements of few shapes, so that SQLite's prepared ones are found again. */
const pieceSizes = [128, 32, 8, 1]

/** Pieces of these sizes, the greatest first. */
function* piecesOf<R>(rows: R[], sizes: readonly number[]): Generator<R[]> {
  let start = 0
  for (const size of sizes) {
    for (; rows.length - start >= size; start += size) yield rows.slice(start, start + size)
  }
}

/**
 * Inserts rows or, where their primary key is there, replaces the other columns, in pieces with turns of the event loop
 * between them; call inside a transaction.
 * @param keys properties of the primary key
 */
export async function replaceRows<T extends SQLiteTable>(
  table: T,
  keys: readonly (keyof InferInsertModel<T> & string)[],
  rows: InferInsertModel<T>[],
): Promise<void> {
  const columns = getColumns(table) as Record<string, SQLiteColumn>
  const others = Object.keys(columns).filter((name) => !keys.includes(name as never))
  const set = Object.fromEntries(others.map((name) => [name, sql.raw(`excluded."${columns[name]?.name}"`)]))
  const target = keys.map((name) => columns[name] as SQLiteColumn)
  for (const piece of piecesOf(rows, pieceSizes)) {
    const values = piece as never
    if (dialect() === 'sqlite') {
      await db()
        .insert(table)
        .values(values)
        .onConflictDoUpdate({ target, set: set as never })
    } else {
      await deleteRows(table, keys, piece)
      await db().insert(table).values(values)
    }
    await nextTurn()
  }
}

/** Deletes rows by their primary keys, in pieces; call inside a transaction. */
export async function deleteRows<T extends SQLiteTable>(
  table: T,
  keys: readonly (keyof InferInsertModel<T> & string)[],
  rows: Partial<InferInsertModel<T>>[],
): Promise<void> {
  const columns = getColumns(table) as Record<string, SQLiteColumn>
  for (const piece of piecesOf(rows, pieceSizes)) {
    const named = piece.map((row) => and(...keys.map((name) => eq(columns[name] as SQLiteColumn, row[name]))))
    await db()
      .delete(table)
      .where(or(...named))
    await nextTurn()
  }
}
