import { expect, it } from 'vitest'
import { scoped, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('without models:write', async () => {
  const call = await scoped(company, ['models:read'])
  expect((await call('POST', `/models/${company.modelId}/activate`, { json: {} })).status).toBe(403)
})
