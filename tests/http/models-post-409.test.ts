import { expect, it } from 'vitest'
import { filledDataset, openDataset, reasonOf, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a data set that still takes batches', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call('POST', '/models', { json: { dataset_id: await openDataset(call) } })
  expect([status, reasonOf(body)]).toEqual([409, 'dataset_receiving'])
})

it('more trainings than a company may have unfinished', async () => {
  const { call, complete, id } = await filledDataset(server.baseUrl, sampleRows(200))
  await complete()
  const train = () => call('POST', '/models', { json: { dataset_id: id } })
  for (let queued = 1; queued < 10; queued += 1) expect((await train()).status).toBe(202)
  const { status, body } = await train()
  expect([status, reasonOf(body)]).toEqual([409, 'too_many_trainings'])
})
