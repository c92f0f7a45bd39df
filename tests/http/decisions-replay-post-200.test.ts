import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('the same bits, and the receipt', async () => {
  const id = await decided(company.call)
  const { status, body } = await company.call('POST', `/decisions/${id}/replay`)
  expect(status).toBe(200)
  expect(body).toMatchObject({ identical: true, inputs_intact: true, model_intact: true, decision_now: 'rejected' })
  expect(body['probability_now']).toBe(body['probability_then'])
  expect(body['audit_seq']).toBeGreaterThan(0)
})
