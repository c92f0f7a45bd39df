import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('a filter that is none', async () => {
  const { status, body } = await company.call('GET', '/decisions/export?decision=maybe')
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: [{ path: 'decision' }] })
})
