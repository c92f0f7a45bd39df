import { expect, it } from 'vitest'
import { modelOf, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const train = (json: unknown) => company.call('POST', '/models', { json })

it('trains another version; the same data, options and seed give the same model', async () => {
  const { status, body } = await train({ dataset_id: company.datasetId, name: 'Segunda' })
  expect([status, body]).toEqual([202, { training_job_id: expect.stringMatching(/^job_/) }])
  const id = await modelOf(company.call, String(body['training_job_id']))
  const second = await company.call('GET', `/models/${id}`)
  const first = await company.call('GET', `/models/${company.modelId}`)
  expect(second.body).toMatchObject({
    version: 2,
    name: 'Segunda',
    requested: 'auto',
    active: false,
    algorithm: first.body['algorithm'],
    model_hash: first.body['model_hash'],
  })
  expect(second.body['metrics']).toEqual(first.body['metrics'])
})

it('an Idempotency-Key trains once', async () => {
  const send = () =>
    company.call('POST', '/models', {
      json: { dataset_id: company.datasetId },
      headers: { 'idempotency-key': 'treino-1' },
    })
  const [first, again] = [await send(), await send()]
  expect(again.body).toEqual(first.body)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
})
