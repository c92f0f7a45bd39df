import { expect, it } from 'vitest'
import { badOrder, decide, retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('any version answers without deciding', async () => {
  const second = await retrain(company.call, company.datasetId, { max_depth: 1 })
  const json = { features: badOrder.features }
  const { status, body } = await company.call('POST', `/models/${second}/what-if`, { json })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    model_id: second,
    model_version: 2,
    decision: 'rejected',
    decision_id: null,
    before: null,
    changed: [],
    turned: false,
  })
  const { body: made } = await decide(company.call, { ...badOrder, model_id: second } as typeof badOrder)
  expect(body['probability']).toBe(made['probability'])
  expect(body['reasons']).toEqual(made['reasons'])
})
