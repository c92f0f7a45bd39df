import { expect, it } from 'vitest'
import { reasonOf, receivingDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('while a training reads it', async () => {
  const { call, id, send } = await receivingDataset(server.baseUrl)
  await send({ sequence: 0, items: sampleRows(60), final: true })
  const { status, body } = await call('DELETE', `/datasets/${id}`)
  expect([status, reasonOf(body)]).toEqual([409, 'dataset_in_training'])
  expect((await call('GET', `/datasets/${id}`)).status).toBe(200)
})
