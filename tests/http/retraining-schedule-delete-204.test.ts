import { expect, it } from 'vitest'
import { waitingDataset } from '../support/outcomes'
import { useServer } from '../support/server'

// Nothing trains here: a schedule needs a complete data set alone.
const server = useServer({ AVAL_WORKER: 'off' })

it('ends it', async () => {
  const { call, datasetId } = await waitingDataset(server.baseUrl)
  await call('PUT', '/retraining-schedule', { json: { dataset_id: datasetId, cadence: 'weekly' } })
  const path = `/retraining-schedule?dataset_id=${datasetId}`
  expect((await call('DELETE', path)).status).toBe(204)
  expect((await call('GET', path)).status).toBe(404)
})
