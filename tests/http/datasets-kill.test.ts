import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '../support/database'
import { openDataset, sampleRows } from '../support/datasets'
import { type ApiServer, client, registerCompany, startServer } from '../support/server'

const kills = 20
const batches = 100
const dataDir = temporaryFolder('aval-kill-')
let server: ApiServer
const start = async () => {
  server = await startServer({ dataDir, env: { AVAL_WORKER: 'off' } })
}
afterAll(() => server?.stop())

type Acknowledged = { sequence: number; accepted: number; rows_total: number }

/** Sends batches one after another, each again and again until it is acknowledged. */
async function sendAll(id: string, token: string, done: Acknowledged[], restarted: () => Promise<void>) {
  while (done.length < batches) {
    const sequence = done.length
    const json = { sequence, items: sampleRows(500, sequence * 500) }
    try {
      const { status, body } = await client(server.baseUrl, { token })<Acknowledged>(
        'POST',
        `/datasets/${id}/batches`,
        { json },
      )
      expect(status).toBe(200)
      done.push(body)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await restarted()
    }
  }
}

it(`kill -9 ${kills} times while 50,000 rows come in: every acknowledged batch is there once`, {
  timeout: 400_000,
}, async () => {
  await start()
  const { token } = await registerCompany(server.baseUrl)
  const id = await openDataset(client(server.baseUrl, { token }))
  const done: Acknowledged[] = []
  let restart: Promise<void> = Promise.resolve()
  let sending = true
  async function killAll() {
    for (let kill = 1; kill <= kills && sending; kill += 1) {
      // At least four batches in between, then at some moment of the next one.
      while (sending && done.length < Math.min(batches - 1, kill * 4)) await wait(2)
      await wait((kill * 7) % 23)
      restart = server.stop('SIGKILL').then(start)
      await restart
    }
  }
  const sent = sendAll(id, token, done, () => restart).finally(() => {
    sending = false
  })
  await Promise.all([sent, killAll()])

  const call = client(server.baseUrl, { token })
  expect(done.map((answer) => answer.sequence)).toEqual(Array.from({ length: batches }, (_, sequence) => sequence))
  expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({
    rows_total: 50_000,
    batches,
    last_sequence: batches - 1,
  })
  const completed = await call('POST', `/datasets/${id}/complete`)
  expect(completed.status).toBe(202)
  expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ profiled_rows: 50_000 })
  expect((await call('GET', '/audit-log/verify')).body).toMatchObject({ valid: true })
  await server.stop()

  const database = new DatabaseSync(join(dataDir, 'aval.db'))
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  const stored = database
    .prepare('SELECT sequence, rows FROM dataset_batches WHERE dataset_id = ? ORDER BY sequence')
    .all(id)
  expect(stored).toEqual(Array.from({ length: batches }, (_, sequence) => ({ sequence, rows: 500 })))
  const entries = database
    .prepare("SELECT count(*) AS n FROM audit_entries WHERE action = 'dataset.batch_received'")
    .get()
  expect(entries).toEqual({ n: batches })
  database.close()
})
