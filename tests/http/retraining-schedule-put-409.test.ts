import { expect, it } from 'vitest'
import { openDataset, reasonOf } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a data set that still takes rows', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { dataset_id: await openDataset(call), cadence: 'weekly' }
  const { status, body } = await call('PUT', '/retraining-schedule', { json })
  expect([status, reasonOf(body)]).toEqual([409, 'dataset_receiving'])
})
