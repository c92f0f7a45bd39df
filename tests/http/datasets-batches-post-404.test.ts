import { expect, it } from 'vitest'
import { receivingDataset, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('unknown, malformed and foreign ids', async () => {
  const { id } = await receivingDataset(server.baseUrl)
  const other = await registerCompany(server.baseUrl)
  for (const unknown of [id, 'ds_00000000000000000000000000', 'x']) {
    const { status } = await other.call('POST', `/datasets/${unknown}/batches`, {
      json: { sequence: 0, items: sampleRows(1) },
    })
    expect(status).toBe(404)
  }
})
