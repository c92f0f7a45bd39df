import { expect, it } from 'vitest'
import { badOrder, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('an unknown or foreign version', async () => {
  const json = { ...badOrder, model_id: company.modelId }
  expect((await company.stranger('POST', '/decisions', { json })).status).toBe(404)
  expect((await company.call('POST', '/decisions', { json: { ...badOrder, model_id: 'mod_nada' } })).status).toBe(404)
})
