import { expect, it } from 'vitest'
import { openDataset, reasonOf } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a data set that still takes batches', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call('POST', '/models', { json: { dataset_id: await openDataset(call) } })
  expect([status, reasonOf(body)]).toEqual([409, 'dataset_receiving'])
})
