import { expect, it } from 'vitest'
import { retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('ends the challenge; again changes nothing', async () => {
  const second = await retrain(company.call, company.datasetId, { max_depth: 2 })
  const path = `/models/${second}/challenge`
  await company.call('POST', path, { json: {} })
  expect((await company.call('DELETE', path)).status).toBe(204)
  expect((await company.call('GET', `/models/${second}`)).body['challenger']).toBe(false)
  expect((await company.call('DELETE', path)).status).toBe(204)
})
