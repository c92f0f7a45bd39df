import { expect, it } from 'vitest'
import { badOrder, decide, retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const activate = (id: string, json: unknown = {}, call = company.call) =>
  call('POST', `/models/${id}/activate`, { json })
type Ledger = { data: Record<string, unknown>[] }

it('swaps, answers the next order, and writes the ledger and the trail', async () => {
  const second = await retrain(company.call, company.datasetId, { max_depth: 2 })
  const { status, body } = await activate(second, { reason: 'Mais simples' })
  expect([status, body['active'], body['version']]).toEqual([200, true, 2])
  expect((await decide(company.call, badOrder)).body).toMatchObject({ model_id: second, model_version: 2 })
  const ledger = await company.call<Ledger>('GET', `/models/${second}/activations`)
  expect(ledger.body.data).toMatchObject([
    {
      model_id: second,
      reason: 'Mais simples',
      previous: { model_id: company.modelId, version: 1 },
      actor: { type: 'token' },
    },
  ])
  expect(ledger.body.data[0]?.['metrics']).toEqual(body['metrics'])
  const trail = await company.call<Ledger>('GET', `/audit-log?resource=${second}&action=model.activated`)
  expect(trail.body.data).toHaveLength(1)
  const back = await activate(company.modelId)
  expect(back.body['active']).toBe(true)
})

it('of the active version changes nothing', async () => {
  const count = async () =>
    (await company.call<Ledger>('GET', `/models/${company.modelId}/activations`)).body.data.length
  const before = await count()
  expect((await activate(company.modelId)).status).toBe(200)
  expect(await count()).toBe(before)
})
