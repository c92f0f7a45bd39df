import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { nodeSQLiteCodecs } from 'drizzle-orm/node-sqlite/codecs'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { migrate } from 'drizzle-orm/sqlite-proxy/migrator'

type Row = Record<string, unknown>
type Waiting = { run: () => Promise<unknown>; resolve: (value: unknown) => void; reject: (error: unknown) => void }

const statementCacheSize = 500
/** Transactions that share one commit at most; each waits for the group's single disk flush. */
const groupSize = 64
const gatherTurns = 8

function connect(file: string, readOnly: boolean): DatabaseSync {
  const connection = new DatabaseSync(file, { readOnly, timeout: 5_000 })
  connection.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY')
  if (!readOnly) connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  return connection
}

/** Prepared statements by text and shape, the oldest dropped first. */
function statements(connection: DatabaseSync) {
  const cache = new Map<string, StatementSync>()
  return (sql: string, arrays: boolean): StatementSync => {
    const key = (arrays ? 'a' : 'o') + sql
    const known = cache.get(key)
    if (known) return known
    const statement = connection.prepare(sql)
    statement.setReturnArrays(arrays)
    if (cache.size >= statementCacheSize) cache.delete(cache.keys().next().value ?? '')
    cache.set(key, statement)
    return statement
  }
}

/**
 * Opens the embedded database: one writing connection behind a queue, one reading connection for statements outside
 * a transaction (so nobody sees another's uncommitted rows), WAL, `synchronous=FULL`.
 *
 * `transaction` gathers what is waiting into one commit: each member runs in its own savepoint and is acknowledged
 * only after the commit's flush; a member that throws is rolled back alone. Nested calls join the open one.
 */
export function openSqlite(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'aval.db')
  const writer = connect(file, false)
  const reader = connect(file, true)
  const onWriter = statements(writer)
  const onReader = statements(reader)
  const scope = new AsyncLocalStorage<(() => void)[]>()
  const waiting: Waiting[] = []
  let draining = false

  const bind = (params: unknown[]) => params as never[]
  const pick = (sql: string) => (scope.getStore() || !/^\s*(select|with)\b/i.test(sql) ? onWriter : onReader)
  const executors = {
    all: async (sql: string, params: unknown[], mode?: string) =>
      pick(sql)(sql, mode !== 'object').all(...bind(params)) as never,
    get: async (sql: string, params: unknown[], mode?: string) =>
      pick(sql)(sql, mode !== 'object').get(...bind(params)) as never,
    run: (sql: string, params: unknown[]) => {
      const execute = async () => onWriter(sql, false).run(...bind(params))
      return scope.getStore() ? execute() : transaction(execute)
    },
  }
  const orm = drizzle<Record<string, never>, { changes: number }>(
    executors as never,
    {
      codecs: nodeSQLiteCodecs,
      paramsInErrors: false,
    } as never,
  )

  async function commitGroup() {
    const done: { member: Waiting; value: unknown; after: (() => void)[] }[] = []
    const failAll = (error: unknown) => {
      if (writer.isTransaction) writer.exec('ROLLBACK')
      for (const { member } of done) member.reject(error)
    }
    try {
      writer.exec('BEGIN IMMEDIATE')
    } catch (error) {
      waiting.shift()?.reject(error)
      return
    }
    for (let size = 0; size < groupSize; size += 1) {
      const member = waiting.shift()
      if (!member) break
      try {
        writer.exec('SAVEPOINT member')
        // Awaited inside the scope: a query is a lazy thenable and starts only when it is awaited.
        const after: (() => void)[] = []
        const value = await scope.run(after, async () => await member.run())
        writer.exec('RELEASE member')
        done.push({ member, value, after })
      } catch (error) {
        member.reject(error)
        // A full disk rolls the whole transaction back; its other members must hear of it.
        if (!writer.isTransaction) return failAll(error)
        writer.exec('ROLLBACK TO member; RELEASE member')
      }
    }
    try {
      writer.exec('COMMIT')
    } catch (error) {
      return failAll(error)
    }
    for (const { member, value, after } of done) {
      member.resolve(value)
      for (const act of after) act()
    }
  }

  /** Gives the event loop turns as long as each brings more transactions, so that they share one flush. */
  async function gather() {
    for (let turn = 0, before = -1; turn < gatherTurns && waiting.length > before; turn += 1) {
      before = waiting.length
      await new Promise((resume) => setImmediate(resume))
    }
  }

  async function drain() {
    if (draining) return
    draining = true
    while (waiting.length > 0) {
      await gather()
      await commitGroup()
    }
    draining = false
  }

  function transaction<T>(run: () => Promise<T>): Promise<T> {
    if (scope.getStore()) return run()
    return new Promise<T>((resolve, reject) => {
      waiting.push({ run, resolve: resolve as (value: unknown) => void, reject })
      void drain()
    })
  }

  return {
    orm,
    transaction,
    afterCommit: (act: () => void) => {
      const after = scope.getStore()
      if (after) after.push(act)
      else act()
    },
    migrate: (migrationsFolder: string) =>
      transaction(() =>
        migrate(
          orm as never,
          async (queries) => {
            for (const query of queries) writer.exec(query)
          },
          { migrationsFolder },
        ).then(() => undefined),
      ),
    /** Rows of a statement, for checks such as `PRAGMA integrity_check`. */
    pragma: (text: string) => writer.prepare(`PRAGMA ${text}`).all() as Row[],
    close: async () => {
      while (draining || waiting.length > 0) await new Promise((resume) => setImmediate(resume))
      reader.close()
      writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      writer.close()
    },
  }
}
