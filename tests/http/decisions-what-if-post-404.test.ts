import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const json = { features: {} }

it('unknown and foreign ids', async () => {
  expect((await company.call('POST', '/decisions/dec_nada/what-if', { json })).status).toBe(404)
  const id = await decided(company.call)
  expect((await company.stranger('POST', `/decisions/${id}/what-if`, { json })).status).toBe(404)
})
