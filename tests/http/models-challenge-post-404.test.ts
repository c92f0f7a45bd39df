import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  const path = `/models/${company.modelId}/challenge`
  expect((await company.stranger('POST', path, { json: {} })).status).toBe(404)
  expect((await company.call('POST', '/models/mod_nada/challenge', { json: {} })).status).toBe(404)
})
