import * as ms from 'drizzle-orm/mssql-core'
import * as lite from 'drizzle-orm/sqlite-core'

/*
 * A neutral column kit with two twins. A room declares its tables once as `defineX(kit)`; the SQLite twin gives the
 * types, the SQL Server twin the same names in its own dialect. Times are UTC milliseconds, money integer cents.
 */

const liteJson = <T>(name: string) =>
  lite.customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value) as T,
  })(name)

const msJson = (name: string) =>
  ms.customType<{ data: unknown; driverData: string }>({
    dataType: () => 'nvarchar(max)',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value),
  })(name)

export const sqliteKit = {
  table: lite.sqliteTable,
  /** A prefixed id or another short ASCII key (≤64). */
  id: (name: string) => lite.text(name),
  /** A short text of at most `max` Unicode characters; may be part of an index when `max` ≤ 400. */
  str: (name: string, _max: number) => lite.text(name),
  text: (name: string) => lite.text(name),
  json: liteJson,
  int: (name: string) => lite.integer(name),
  cents: (name: string) => lite.integer(name),
  real: (name: string) => lite.real(name),
  bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
  /** UTC milliseconds since 1970. */
  ts: (name: string) => lite.integer(name),
  blob: (name: string) => lite.blob(name, { mode: 'buffer' }),
  index: lite.index,
  unique: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
}

export type Kit = typeof sqliteKit

export const mssqlKit = {
  table: ms.mssqlTable,
  id: (name: string) => ms.varchar(name, { length: 64 }),
  // SQL Server counts UTF-16 units, of which a character may take two.
  str: (name: string, max: number) => ms.nvarchar(name, { length: 2 * max }),
  text: (name: string) => ms.nvarchar(name, { length: 'max' }),
  json: msJson,
  int: (name: string) => ms.int(name),
  cents: (name: string) => ms.bigint(name, { mode: 'number' }),
  real: (name: string) => ms.float(name),
  bool: (name: string) => ms.bit(name),
  ts: (name: string) => ms.bigint(name, { mode: 'number' }),
  blob: (name: string) => ms.varbinary(name, { length: 'max' }),
  index: ms.index,
  unique: ms.uniqueIndex,
  primaryKey: ms.primaryKey,
} as unknown as Kit
