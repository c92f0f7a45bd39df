import { describe, expect, it } from 'vitest'
import { openDataset, reasonOf } from '../support/datasets'
import { modelOf, scoped, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const train = (json: unknown, call = company.call) => call('POST', '/models', { json })

describe('POST /models', () => {
  it('202: trains another version; the same data, options and seed give the same model', async () => {
    const { status, body } = await train({ dataset_id: company.datasetId, algorithm: 'tree', name: 'Segunda' })
    expect([status, body]).toEqual([202, { training_job_id: expect.stringMatching(/^job_/) }])
    const id = await modelOf(company.call, String(body['training_job_id']))
    const second = await company.call('GET', `/models/${id}`)
    const first = await company.call('GET', `/models/${company.modelId}`)
    expect(second.body).toMatchObject({
      version: 2,
      name: 'Segunda',
      active: false,
      model_hash: first.body['model_hash'],
    })
    expect(second.body['metrics']).toEqual(first.body['metrics'])
  })

  it('202: an Idempotency-Key trains once', async () => {
    const send = () =>
      company.call('POST', '/models', {
        json: { dataset_id: company.datasetId },
        headers: { 'idempotency-key': 'treino-1' },
      })
    const [first, again] = [await send(), await send()]
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  })

  it.each(['forest', 'boosting'])('422: %s is not available yet', async (algorithm) => {
    const { status, body } = await train({ dataset_id: company.datasetId, algorithm })
    expect([status, reasonOf(body)]).toEqual([422, 'algorithm_unavailable'])
  })

  it.each([
    [{}, 'dataset_id'],
    [{ dataset_id: 'x', algorithm: 'magic' }, 'algorithm'],
    [{ dataset_id: 'x', options: { max_depth: 31 } }, 'options.max_depth'],
    [{ dataset_id: 'x', options: { seed: -1 } }, 'options.seed'],
  ])('422: %j names %s', async (json, path) => {
    const { status, body } = await train(json)
    expect(status).toBe(422)
    expect(body['errors']).toContainEqual(expect.objectContaining({ path }))
  })

  it('409: a data set that still takes batches', async () => {
    const { status, body } = await train({ dataset_id: await openDataset(company.call) })
    expect([status, reasonOf(body)]).toEqual([409, 'dataset_receiving'])
  })

  it('404: unknown and foreign data sets', async () => {
    expect((await train({ dataset_id: 'ds_nada' })).status).toBe(404)
    expect((await train({ dataset_id: company.datasetId }, company.stranger)).status).toBe(404)
  })

  it('403: without models:write', async () => {
    const call = await scoped(company, ['models:read'])
    expect((await train({ dataset_id: company.datasetId }, call)).status).toBe(403)
  })
})
