import { describe, expect, it } from 'vitest'
import { openDataset, reasonOf, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

async function filled(items: unknown[]) {
  const company = await registerCompany(server.baseUrl)
  const id = await openDataset(company.call)
  if (items.length > 0) await company.call('POST', `/datasets/${id}/batches`, { json: { sequence: 0, items } })
  return { ...company, id, complete: () => company.call('POST', `/datasets/${id}/complete`) }
}

describe('POST /datasets/{id}/complete', () => {
  it('202: queues the training by itself; a second time says the same', async () => {
    const { complete, call, id } = await filled(sampleRows(100))
    const first = await complete()
    expect(first.status).toBe(202)
    expect(first.body).toEqual({ dataset_id: id, status: 'complete', training_job_id: expect.stringMatching(/^job_/) })
    expect((await complete()).body).toEqual(first.body)
    const job = await call('GET', `/training-jobs/${first.body['training_job_id']}`)
    expect(job.body).toMatchObject({ status: 'queued' })
  })

  it.each([
    ['no rows', [], 'dataset_too_small'],
    ['19 rows', sampleRows(19), 'dataset_too_small'],
    ['one class only', sampleRows(50).map((row) => ({ ...row, status: 'bloqueado' })), 'one_class_only'],
    [
      'nothing to learn from',
      sampleRows(50).map(({ pedid, status }) => ({ pedid, status, vazio: null, fixo: 'x' })),
      'no_usable_feature',
    ],
  ])('422: %s', async (_, items, reason) => {
    const { complete, call, id } = await filled(items)
    const { status, body } = await complete()
    expect([status, reasonOf(body)]).toEqual([422, reason])
    expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ status: 'receiving', training_job_id: null })
  })

  it('404: unknown and foreign ids', async () => {
    const { id } = await filled(sampleRows(30))
    const other = await registerCompany(server.baseUrl)
    expect((await other.call('POST', `/datasets/${id}/complete`)).status).toBe(404)
    expect((await other.call('POST', '/datasets/ds_nada/complete')).status).toBe(404)
  })
})
