import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('the faults of deciding, named', async () => {
  const id = await decided(company.call)
  const json = { features: { risc: 1, valor: 'muito' } }
  const { status, body } = await company.call('POST', `/decisions/${id}/what-if`, { json })
  expect(status).toBe(422)
  expect(body).toMatchObject({
    errors: [
      { path: 'features.valor', code: 'not_a_number' },
      { path: 'features.risc', code: 'unknown_feature' },
    ],
  })
})
