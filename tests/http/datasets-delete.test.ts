import { describe, expect, it } from 'vitest'
import { openDataset, reasonOf, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

async function filled(final = false) {
  const company = await registerCompany(server.baseUrl)
  const id = await openDataset(company.call)
  const json = { sequence: 0, items: sampleRows(60), final }
  const { body } = await company.call('POST', `/datasets/${id}/batches`, { json })
  return { ...company, id, jobId: body['training_job_id'] }
}

describe('DELETE /datasets/{id}', () => {
  it('204: gone for every call, named in the audit log', async () => {
    const { call, id } = await filled()
    expect((await call('DELETE', `/datasets/${id}`)).status).toBe(204)
    expect((await call('GET', `/datasets/${id}`)).status).toBe(404)
    expect((await call('DELETE', `/datasets/${id}`)).status).toBe(404)
    expect((await call<{ data: unknown[] }>('GET', '/datasets')).body.data).toEqual([])
    const { body } = await call<{ data: unknown[] }>('GET', '/audit-log?action=dataset.deleted')
    expect(body.data).toMatchObject([{ action: 'dataset.deleted', details: { name: 'Pedidos', rows: 60 } }])
  })

  it('409: while a training reads it; 204 once that is cancelled', async () => {
    const { call, id, jobId } = await filled(true)
    const refused = await call('DELETE', `/datasets/${id}`)
    expect([refused.status, reasonOf(refused.body)]).toEqual([409, 'dataset_in_training'])
    await call('POST', `/training-jobs/${jobId}/cancel`)
    expect((await call('DELETE', `/datasets/${id}`)).status).toBe(204)
  })

  it('404: another company’s', async () => {
    const { id, call } = await filled()
    const other = await registerCompany(server.baseUrl)
    expect((await other.call('DELETE', `/datasets/${id}`)).status).toBe(404)
    expect((await call('GET', `/datasets/${id}`)).status).toBe(200)
  })
})
