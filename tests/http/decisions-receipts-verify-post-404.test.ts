import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it("another company's receipt is nothing here", async () => {
  const id = await decided(company.call)
  const { body: receipt } = await company.call('GET', `/decisions/${id}/receipt`)
  const path = '/decisions/receipts/verify'
  expect((await company.stranger('POST', path, { json: { receipt } })).status).toBe(404)
  const unknown = { ...receipt, decision_id: 'dec_nada' }
  expect((await company.call('POST', path, { json: { receipt: unknown } })).status).toBe(404)
})
