import { expect, it } from 'vitest'
import { filledDataset, receivingDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('gone for every call, named in the audit log', async () => {
  const { call, id } = await filledDataset(server.baseUrl, sampleRows(60))
  expect((await call('DELETE', `/datasets/${id}`)).status).toBe(204)
  expect((await call('GET', `/datasets/${id}`)).status).toBe(404)
  expect((await call('DELETE', `/datasets/${id}`)).status).toBe(404)
  expect((await call<{ data: unknown[] }>('GET', '/datasets')).body.data).toEqual([])
  const { body } = await call<{ data: unknown[] }>('GET', '/audit-log?action=dataset.deleted')
  expect(body.data).toMatchObject([{ action: 'dataset.deleted', details: { name: 'Pedidos', rows: 60 } }])
})

it('after its training was cancelled', async () => {
  const { call, id, send } = await receivingDataset(server.baseUrl)
  const { body } = await send({ sequence: 0, items: sampleRows(60), final: true })
  await call('POST', `/training-jobs/${body['training_job_id']}/cancel`)
  expect((await call('DELETE', `/datasets/${id}`)).status).toBe(204)
})
