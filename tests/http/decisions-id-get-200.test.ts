import { expect, it } from 'vitest'
import { badOrder, decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('as it was answered, with its receipt', async () => {
  const id = await decided(company.call)
  const { status, body } = await company.call('GET', `/decisions/${id}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    order_id: badOrder.order_id,
    features: badOrder.features,
    reviews: [],
    batch_job_id: null,
    receipt: {
      input_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      model_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  })
  expect((body['receipt'] as { audit_seq: number }).audit_seq).toBeGreaterThan(0)
})
