import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const outcome = (id: string, json: unknown, call = company.call) => call('POST', `/decisions/${id}/outcome`, { json })

it('a foreign id', async () => {
  expect((await outcome(await decided(company.call), { paid: true }, company.stranger)).status).toBe(404)
})
