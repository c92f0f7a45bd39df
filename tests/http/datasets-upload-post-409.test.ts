import { expect, it } from 'vitest'
import { openDataset, reasonOf, sampleCsv, sendFile } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('another file for a data set that is complete', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const id = await openDataset(call)
  expect((await sendFile(call, `?dataset_id=${id}`, sampleCsv(1_100))).status).toBe(202)
  const { status, body } = await sendFile(call, `?dataset_id=${id}`, sampleCsv(1_100, { from: 1 }))
  expect([status, reasonOf(body)]).toEqual([409, 'sequence_reused'])
})
