import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown, malformed and foreign ids', async () => {
  const path = '/models/compare/disagreements?ids='
  const pair = `${company.modelId},mod_00000000000000000000000000`
  expect((await company.call('GET', `${path}${pair}`)).status).toBe(404)
  expect((await company.call('GET', `${path}a,b`)).status).toBe(404)
  expect((await company.stranger('GET', `${path}${pair}`)).status).toBe(404)
})
