import { expect, it } from 'vitest'
import { reasonOf, receivingDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('the same sequence with other content', async () => {
  const { send } = await receivingDataset(server.baseUrl)
  await send({ sequence: 0, items: sampleRows(10) })
  const { status, body } = await send({ sequence: 0, items: sampleRows(10, 1) })
  expect([status, reasonOf(body)]).toEqual([409, 'sequence_reused'])
})

it('a new batch after completion', async () => {
  const { send } = await receivingDataset(server.baseUrl)
  await send({ sequence: 0, items: sampleRows(60), final: true })
  const { status, body } = await send({ sequence: 1, items: sampleRows(1) })
  expect([status, reasonOf(body)]).toEqual([409, 'dataset_complete'])
})
