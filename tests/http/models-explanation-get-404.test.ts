import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  expect((await company.stranger('GET', `/models/${company.modelId}/explanation`)).status).toBe(404)
  expect((await company.call('GET', '/models/mod_nada/explanation')).status).toBe(404)
})
