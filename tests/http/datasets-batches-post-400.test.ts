import { expect, it } from 'vitest'
import { receivingDataset } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('JSON cut short', async () => {
  const { call, id } = await receivingDataset(server.baseUrl)
  const headers = { 'content-type': 'application/json' }
  const { status } = await call('POST', `/datasets/${id}/batches`, { body: '{"sequence":0,"items":[', headers })
  expect(status).toBe(400)
})
