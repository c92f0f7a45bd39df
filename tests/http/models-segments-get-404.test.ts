import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  expect((await company.stranger('GET', `/models/${company.modelId}/segments?column=risco`)).status).toBe(404)
  expect((await company.call('GET', '/models/mod_nada/segments?column=risco')).status).toBe(404)
})
