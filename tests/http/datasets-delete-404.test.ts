import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('another company’s', async () => {
  const { id, call } = await filledDataset(server.baseUrl, sampleRows(60))
  const other = await registerCompany(server.baseUrl)
  expect((await other.call('DELETE', `/datasets/${id}`)).status).toBe(404)
  expect((await call('GET', `/datasets/${id}`)).status).toBe(200)
})
