import { expect, it } from 'vitest'
import { waitingDataset } from '../support/outcomes'
import { registerCompany, useServer } from '../support/server'

// Nothing trains here: a schedule needs a complete data set alone.
const server = useServer({ AVAL_WORKER: 'off' })

it('unknown and foreign data sets', async () => {
  const company = await waitingDataset(server.baseUrl)
  const stranger = (await registerCompany(server.baseUrl)).call
  const put = (dataset_id: string, call = company.call) =>
    call('PUT', '/retraining-schedule', { json: { dataset_id, cadence: 'weekly' } })
  expect((await put('ds_nada')).status).toBe(404)
  expect((await put(company.datasetId, stranger)).status).toBe(404)
})
