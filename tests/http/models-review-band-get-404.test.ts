import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  expect((await company.stranger('GET', `/models/${company.modelId}/review-band?from=0&to=1`)).status).toBe(404)
  expect((await company.call('GET', '/models/mod_nada/review-band?from=0&to=1')).status).toBe(404)
})
