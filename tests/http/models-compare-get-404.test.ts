import { expect, it } from 'vitest'
import { retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('foreign and unknown versions', async () => {
  const second = await retrain(company.call, company.datasetId, { max_depth: 1 })
  const path = `/models/compare?ids=${company.modelId},`
  expect((await company.stranger('GET', `${path}${second}`)).status).toBe(404)
  expect((await company.call('GET', `${path}mod_x`)).status).toBe(404)
  expect((await company.call('GET', `${path}mod_00000000000000000000000000`)).status).toBe(404)
})
