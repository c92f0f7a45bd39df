import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const activate = (id: string, json: unknown = {}) => company.call('POST', `/models/${id}/activate`, { json })

it('a reason too long', async () => {
  expect((await activate(company.modelId, { reason: 'x'.repeat(1_001) })).status).toBe(422)
})
