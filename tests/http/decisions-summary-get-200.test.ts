import { expect, it } from 'vitest'
import { decided, goodOrder, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('counts that sum, in a span', async () => {
  await decided(company.call)
  await decided(company.call, goodOrder)
  const { status, body } = await company.call('GET', '/decisions/summary?from=2020-01-01T00:00:00Z')
  expect(status).toBe(200)
  expect(body).toMatchObject({ total: 2, approved: 1, rejected: 1, review: 0, approval_rate: 0.5, to: null })
  const empty = await company.stranger('GET', '/decisions/summary')
  expect(empty.body).toMatchObject({ total: 0, approval_rate: null })
})
