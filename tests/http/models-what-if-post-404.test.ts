import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const json = { features: {} }

it('unknown and foreign ids', async () => {
  expect((await company.call('POST', '/models/mod_nada/what-if', { json })).status).toBe(404)
  expect((await company.stranger('POST', `/models/${company.modelId}/what-if`, { json })).status).toBe(404)
})
