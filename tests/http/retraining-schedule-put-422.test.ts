import { expect, it } from 'vitest'
import { waitingDataset } from '../support/outcomes'
import { useServer } from '../support/server'

// Nothing trains here: a schedule needs a complete data set alone.
const server = useServer({ AVAL_WORKER: 'off' })

it.each([
  [{ cadence: 'daily' }, 'cadence'],
  [{ cadence: 'weekly', weekday: 0 }, 'weekday'],
  [{ cadence: 'monthly', day: 32 }, 'day'],
  [{ cadence: 'weekly', hour: 24 }, 'hour'],
  [{ cadence: 'weekly', algorithm: 'magic' }, 'algorithm'],
])('%o', async (json, path) => {
  const { call, datasetId } = await waitingDataset(server.baseUrl)
  const { status, body } = await call<{ errors: { path: string }[] }>('PUT', '/retraining-schedule', {
    json: { dataset_id: datasetId, ...json },
  })
  expect([status, body.errors[0]?.path]).toEqual([422, path])
})
