import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase, openDatabase } from '@/db/client'
import { rolePermissions, type Scope, scopes } from '@/db/constants/identity'
import type { Context } from '@/lib/platform/context'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'

/** An SQL Server that `TEST_DATABASE_URL` names gets a fresh database per test file; the address's own stays as it is. */
async function freshSqlServer(address: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const [{ default: mssql }, { mssqlConfig }] = await Promise.all([import('mssql'), import('@/db/mssql')])
  const name = `aval_${newId('request').slice(4)}`
  const admin = await new mssql.ConnectionPool(mssqlConfig(address)).connect()
  await admin.request().query(`CREATE DATABASE ${name}`)
  const url = new URL(address)
  url.pathname = `/${name}`
  const drop = async () => {
    // A server may still be closing our own connections; the name is random, so a leftover harms nobody.
    await admin
      .request()
      .query(`DROP DATABASE ${name}`)
      .catch(() => undefined)
    await admin.close()
  }
  return { url: url.toString(), drop }
}

/**
 * Gives the tests of a file their own migrated database in an own data folder; dropped afterwards. Call it once at
 * the top of the file.
 */
export function useTestDatabase(): { dataDir: string } {
  const dataDir = process.env['AVAL_DATA_DIR'] ?? ''
  let drop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const address = process.env['TEST_DATABASE_URL']
    if (address) {
      const fresh = await freshSqlServer(address)
      drop = fresh.drop
      env().DATABASE_URL = fresh.url
    }
    await openDatabase()
  })
  afterAll(async () => {
    await closeDatabase()
    await drop?.()
  })
  return { dataDir }
}

/** A context as a person of `companyId` with all scopes, or with those given. */
export function testContext(companyId: string, changes: Partial<Context> & { only?: Scope[] } = {}): Context {
  const { only, ...rest } = changes
  return {
    companyId,
    actor: { type: 'user', id: 'user_test' },
    scopes: new Set(only ?? scopes),
    permissions: rolePermissions.owner,
    locale: 'pt-BR',
    requestId: 'req_test',
    now: Date.now,
    ...rest,
  }
}

/** A temporary folder, removed after the file's tests. */
export function temporaryFolder(prefix = 'aval-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
