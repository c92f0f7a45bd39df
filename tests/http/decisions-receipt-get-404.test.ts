import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  expect((await company.call('GET', '/decisions/dec_nada/receipt')).status).toBe(404)
  const id = await decided(company.call)
  expect((await company.stranger('GET', `/decisions/${id}/receipt`)).status).toBe(404)
})
