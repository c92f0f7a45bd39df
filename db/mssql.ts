import { AsyncLocalStorage } from 'node:async_hooks'
import type { Request } from 'mssql'
import type { openSqlite } from './sqlite'

type Database = Awaited<ReturnType<typeof openSqlite>>

/** `sqlserver://user:password@host:1433/database?encrypt=true&trustServerCertificate=true` as tedious wants it. */
export function mssqlConfig(address: string) {
  const url = new URL(address.replace(/^sqlserver:/, 'mssql:'))
  const yes = (name: string, fallback: boolean) => (url.searchParams.get(name) ?? String(fallback)) === 'true'
  return {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    server: url.hostname,
    port: Number(url.port || 1433),
    database: decodeURIComponent(url.pathname.slice(1)),
    pool: { max: 10 },
    options: { encrypt: yes('encrypt', true), trustServerCertificate: yes('trustServerCertificate', false) },
  }
}

type Requests = { request: () => Request }

/** A transaction's connection takes one request at a time: statements started together wait for each other. */
function oneAtATime(transaction: Requests): Requests {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request() {
      const request = transaction.request()
      const query = request.query.bind(request) as (text: string) => Promise<unknown>
      request.query = ((text: string) => {
        const turn = last.then(() => query(text))
        last = turn.catch(() => undefined)
        return turn
      }) as typeof request.query
      return request
    },
  }
}

/** Opens SQL Server through tedious behind the same face as `openSqlite`; the driver loads only when it is used. */
export async function openMssql(address: string): Promise<Database> {
  const [{ default: mssql }, { drizzle }, { migrate }] = await Promise.all([
    import('mssql'),
    import('drizzle-orm/node-mssql'),
    import('drizzle-orm/node-mssql/migrator'),
  ])
  const pool = await new mssql.ConnectionPool(mssqlConfig(address)).connect()
  const open = (client: unknown) => drizzle({ client, paramsInErrors: false } as never)
  const root = open(pool)
  const scope = new AsyncLocalStorage<{ orm: typeof root; after: (() => void)[] }>()

  async function begin<T>(run: () => Promise<T>): Promise<T> {
    const opened = pool.transaction()
    await opened.begin()
    const after: (() => void)[] = []
    let result: T
    try {
      result = await scope.run({ orm: open(oneAtATime(opened)), after }, async () => await run())
      await opened.commit()
    } catch (error) {
      await opened.rollback().catch(() => undefined)
      throw error
    }
    for (const act of after) act()
    return result
  }
  const transaction = <T>(run: () => Promise<T>): Promise<T> => (scope.getStore() ? run() : begin(run))

  // Every statement goes to the open transaction of its caller, if there is one.
  const orm = new Proxy(root, {
    get: (_, property) => {
      const target = scope.getStore()?.orm ?? root
      const value = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return {
    orm: orm as unknown as Database['orm'],
    transaction,
    afterCommit: (act) => {
      const opened = scope.getStore()
      if (opened) opened.after.push(act)
      else act()
    },
    migrate: async (migrationsFolder) => {
      await migrate(root, { migrationsFolder })
    },
    pragma: () => [],
    close: () => pool.close(),
  }
}
