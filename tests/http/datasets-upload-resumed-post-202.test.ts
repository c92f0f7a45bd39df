import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openDataset, sampleCsv, sendFile } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })
const rowCount = 6_000

/** Sends the first part of a file and hangs up in the middle. */
async function hangUp(url: string, token: string, part: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv', 'transfer-encoding': 'chunked' }
  const sending = request(url, { method: 'POST', headers })
  sending.on('error', () => undefined)
  sending.write(part)
  await wait(1_500)
  sending.destroy()
  await wait(300)
}

it('an upload that broke off keeps the batches received, tells them while receiving, and goes on when the file is sent again', async () => {
  const { call, token } = await registerCompany(server.baseUrl)
  const id = await openDataset(call)
  const file = sampleCsv(rowCount)
  const path = `/datasets/upload?dataset_id=${id}`
  await hangUp(`${server.baseUrl}/api/v1${path}`, token, file.slice(0, Math.floor(file.length * 0.6)))
  const half = await call<{ status: string; rows_total: number; batches: number }>('GET', `/datasets/${id}`)
  expect(half.body.status).toBe('receiving')
  expect(half.body.rows_total).toBeGreaterThanOrEqual(500)
  expect(half.body.rows_total).toBeLessThan(rowCount)
  expect(half.body.rows_total % 500).toBe(0)

  const { status, body } = await sendFile<{ rows_total: number }>(call, `?dataset_id=${id}`, file)
  expect([status, body.rows_total]).toEqual([202, rowCount])
  const whole = await call('GET', `/datasets/${id}`)
  expect(whole.body).toMatchObject({ status: 'complete', batches: rowCount / 500, profiled_rows: rowCount })
  const { body: log } = await call<{ data: { action: string }[] }>(
    'GET',
    '/audit-log?action=dataset.batch_received&limit=200',
  )
  expect(log.data).toHaveLength(rowCount / 500)
})
