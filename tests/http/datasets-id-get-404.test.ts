import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('foreign and unknown ids', async () => {
  const { id } = await filledDataset(server.baseUrl, sampleRows(5))
  const other = await registerCompany(server.baseUrl)
  for (const path of [`/datasets/${id}`, '/datasets/x']) expect((await other.call('GET', path)).status).toBe(404)
})
