import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  const id = await decided(company.call)
  expect((await company.call('GET', '/decisions/dec_nada')).status).toBe(404)
  expect((await company.stranger('GET', `/decisions/${id}`)).status).toBe(404)
})
