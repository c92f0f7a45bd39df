import { expect, it } from 'vitest'
import { scoped, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('without models:write', async () => {
  const call = await scoped(company, ['models:read'])
  expect((await call('POST', '/models', { json: { dataset_id: company.datasetId } })).status).toBe(403)
})
