import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('unknown and foreign ids', async () => {
  const { id } = await filledDataset(server.baseUrl, sampleRows(30))
  const other = await registerCompany(server.baseUrl)
  expect((await other.call('POST', `/datasets/${id}/complete`)).status).toBe(404)
  expect((await other.call('POST', '/datasets/ds_nada/complete')).status).toBe(404)
})
