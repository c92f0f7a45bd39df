import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign versions', async () => {
  expect((await company.call('GET', '/models/mod_nada/drift')).status).toBe(404)
  expect((await company.stranger('GET', `/models/${company.modelId}/drift`)).status).toBe(404)
})
