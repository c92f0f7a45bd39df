import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  expect((await company.stranger('DELETE', `/models/${company.modelId}/challenge`)).status).toBe(404)
  expect((await company.call('DELETE', '/models/mod_nada/challenge')).status).toBe(404)
})
