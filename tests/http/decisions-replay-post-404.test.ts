import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  expect((await company.call('POST', '/decisions/dec_nada/replay')).status).toBe(404)
  const id = await decided(company.call)
  expect((await company.stranger('POST', `/decisions/${id}/replay`)).status).toBe(404)
})
