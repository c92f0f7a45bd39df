import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('the first twenty rows', async () => {
  const { call, id } = await filledDataset(server.baseUrl, sampleRows(30))
  const { body } = await call<{ columns: string[]; rows: unknown[][] }>('GET', `/datasets/${id}/preview`)
  expect(body.columns).toEqual(['pedid', 'risco', 'valor', 'uf', 'bom', 'status'])
  expect(body.rows).toHaveLength(20)
  expect(body.rows[1]).toEqual(Object.values(sampleRows(1, 1)[0] ?? {}))
})
