import { expect, it } from 'vitest'
import { openDataset, sampleCsv, sendFile } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('somebody else’s dataset_id', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const other = await registerCompany(server.baseUrl)
  const id = await openDataset(other.call)
  expect((await sendFile(call, `?dataset_id=${id}`, sampleCsv(30))).status).toBe(404)
})
