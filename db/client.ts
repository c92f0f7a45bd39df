import { join } from 'node:path'
import { env } from '@/lib/platform/env'
import { singleton } from '@/lib/platform/singleton'
import { dialect } from './dialect-name'
import { openMssql } from './mssql'
import { openSqlite } from './sqlite'

export type Database = ReturnType<typeof openSqlite>
const state = singleton('database', (): { opening?: Promise<Database>; open?: Database } => ({}))

async function openAndMigrate(): Promise<Database> {
  const address = env().DATABASE_URL
  const database = address ? await openMssql(address) : openSqlite(env().dataDir)
  await database.migrate(join(process.cwd(), 'drizzle', dialect()))
  state.open = database
  return database
}

/** Opens the database of this process and brings its schema up to date; later calls give the same one. */
export function openDatabase(): Promise<Database> {
  state.opening ??= openAndMigrate().catch((error) => {
    delete state.opening
    throw error
  })
  return state.opening
}

function opened(): Database {
  if (!state.open) throw new Error('openDatabase() must finish before the first query')
  return state.open
}

/** The query builder; inside `transaction` its statements belong to that transaction. */
export const db = () => opened().orm

/**
 * Runs `run` in one transaction, committed when it resolves and rolled back when it throws; a nested call joins the
 * outer one. Keep slow work (hashing, compression, network) outside: writers wait for each other.
 */
export const transaction = <T>(run: () => Promise<T>): Promise<T> => opened().transaction(run)

/**
 * Starts work that must not belong to the open transaction: it runs outside of it once the commit is through, not at
 * all after a rollback, and at once where no transaction is open. A timer set inside would keep the transaction as its
 * own for good.
 */
export const afterCommit = (act: () => void): void => opened().afterCommit(act)

export async function closeDatabase(): Promise<void> {
  const database = await state.opening
  delete state.opening
  delete state.open
  await database?.close()
}
