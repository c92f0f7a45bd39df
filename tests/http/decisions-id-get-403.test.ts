import { expect, it } from 'vitest'
import { decided, scoped, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('without decisions:read', async () => {
  const id = await decided(company.call)
  const call = await scoped(company, ['models:read'])
  expect((await call('GET', `/decisions/${id}`)).status).toBe(403)
})
