import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const review = (id: string, json: unknown, call = company.call) => call('POST', `/decisions/${id}/review`, { json })

it('unknown and foreign ids', async () => {
  const json = { decision: 'approved', reason: 'abc' }
  expect((await review('dec_nada', json)).status).toBe(404)
  expect((await review(await decided(company.call), json, company.stranger)).status).toBe(404)
})
