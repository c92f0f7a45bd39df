import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { until } from '../support/poll'
import { type ApiServer, type Call, client, registerCompany, startServer } from '../support/server'

const smallMb = 20
const largeMb = 64
const folder = mkdtempSync(join(tmpdir(), 'aval-full-'))

const tool = (name: string, args: string[]) => execFileSync(name, args, { stdio: 'ignore' })

/** A data folder on a file system of its own size, which can grow later; needs the right to mount. */
function mountSmall(): boolean {
  try {
    tool('mount', ['-t', 'tmpfs', '-o', `size=${smallMb}m`, 'tmpfs', folder])
    return true
  } catch {
    return false
  }
}
const mounted = mountSmall()
if (!mounted) {
  process.stdout.write(
    '\n!!! NO RIGHT TO MOUNT A SMALL FILE SYSTEM HERE: THE TESTS OF A FULL DISK ARE SKIPPED (counted below) !!!\n\n',
  )
}

type Answered = { status: number; body: { type?: string }; text: string; headers: Headers }
let server: ApiServer
let call: Call
let datasetId: string
const acknowledged: number[] = []
const ids = new Map<number, string[]>()
let sequence = 0

/** 500 rows that cannot be packed: about 100 kB. */
async function sendBatch(): Promise<Answered> {
  const items = Array.from({ length: 500 }, (_, n) => ({
    pedid: `D${sequence}-${n}`,
    nota: randomBytes(150).toString('base64'),
    valor: n,
    status: n % 3 ? 'liberado' : 'bloqueado',
  }))
  const answer = await call('POST', `/datasets/${datasetId}/batches`, { json: { sequence, items } })
  if (answer.status === 200) acknowledged.push(sequence)
  ids.set(
    sequence,
    items.map(({ pedid }) => pedid),
  )
  sequence += 1
  return answer
}

beforeAll(async () => {
  if (!mounted) return
  // TMPDIR: nothing may hide on another, larger disk.
  server = await startServer({ dataDir: join(folder, 'data'), env: { TMPDIR: folder, LOG_LEVEL: 'error' } })
  const company = await registerCompany(server.baseUrl)
  call = client(server.baseUrl, { token: company.token })
  const made = await sure<{ dataset_id: string }>(call, 'POST', '/datasets', { name: 'Cheio' })
  datasetId = made.dataset_id
})

afterAll(async () => {
  await server?.stop()
  if (mounted) tool('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
})

const refusedFor = new Set([503, 507])
const expectRefusal = (answer: Answered) => {
  expect([...refusedFor], answer.text.slice(0, 300)).toContain(answer.status)
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(['storage_full', 'unavailable']).toContain(answer.body.type?.split('#')[1])
  expect(answer.text).not.toMatch(/SQLITE|ENOSPC|disk I\/O|\n\s+at /)
}

describe.skipIf(!mounted)('a full disk', () => {
  it('refuses writes with 507 or 503 as a problem, never a 500', async () => {
    const refused = await until(
      'the disk to be full',
      async () => {
        const answer = await sendBatch()
        return answer.status !== 200 && answer
      },
      { everyMs: 0, timeoutMs: 90_000 },
    )
    expectRefusal(refused)
    for (let n = 0; n < 10; n += 1) expectRefusal(await sendBatch())
    expect(acknowledged.length).toBeGreaterThan(5)
  })

  it('refuses writes of other kinds alike, or serves those that still fit', async () => {
    for (let n = 0; n < 40; n += 1) {
      const name = 'n'.repeat(100)
      const answer = await call('POST', '/datasets', { json: { name }, headers: { 'idempotency-key': `full-${n}` } })
      if (answer.status !== 201) expectRefusal(answer as Answered)
    }
    const upload = await call('POST', '/datasets/upload', {
      body: `id,valor,status\n${Array.from({ length: 600 }, (_, n) => `${n},${randomBytes(150).toString('base64')},liberado`).join('\n')}`,
      headers: { 'content-type': 'text/csv' },
    })
    expectRefusal(upload as Answered)
  })

  it('goes on answering reads', async () => {
    const paths = [
      '/companies/me',
      '/datasets',
      `/datasets/${datasetId}`,
      `/datasets/${datasetId}/preview`,
      '/audit-log',
    ]
    for (const path of [
      ...paths,
      '/tokens',
      '/models',
      '/training-jobs',
      '/audit-log/verify',
      '//health',
      '//metrics',
    ]) {
      const answer = await call('GET', path)
      expect(answer.status, `${path} ${answer.text.slice(0, 200)}`).toBe(200)
    }
    const stored = await sure<{ batches: number; rows_total: number }>(call, 'GET', `/datasets/${datasetId}`)
    expect(stored).toMatchObject({ batches: acknowledged.length, rows_total: acknowledged.length * 500 })
  })

  it('takes writes again once there is room, without a restart', async () => {
    tool('mount', ['-o', `remount,size=${largeMb}m`, folder])
    const before = acknowledged.length
    await until('a batch to be taken', async () => (await sendBatch()).status === 200, { timeoutMs: 20_000 })
    for (let n = 0; n < 5; n += 1) expect((await sendBatch()).status).toBe(200)
    expect(acknowledged.length).toBe(before + 6)
    expect(server.process.exitCode).toBeNull()
    expect((await call('GET', '//ready')).status).toBe(200)
  })

  it('lost no acknowledged batch and kept no refused one; file and chain are sound', async () => {
    const stored = await sure<{ batches: number; rows_total: number }>(call, 'GET', `/datasets/${datasetId}`)
    expect(stored).toMatchObject({ batches: acknowledged.length, rows_total: acknowledged.length * 500 })
    expect(await sure(call, 'GET', '/audit-log/verify')).toMatchObject({ valid: true, broken_at: null })
    await server.stop()
    const database = new DatabaseSync(join(folder, 'data', 'aval.db'))
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    const kept = database
      .prepare('SELECT sequence, rows FROM dataset_batches WHERE dataset_id = ? ORDER BY sequence')
      .all(datasetId)
    expect(kept).toEqual(acknowledged.map((number) => ({ sequence: number, rows: 500 })))
    database.close()
  })
})
