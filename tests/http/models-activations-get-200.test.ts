import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Ledger = { data: Record<string, unknown>[] }

it('the first activation, by the system, with nothing before it', async () => {
  const { status, body } = await company.call<Ledger>('GET', `/models/${company.modelId}/activations`)
  expect(status).toBe(200)
  expect(body.data).toMatchObject([{ model_id: company.modelId, previous: null, actor: { type: 'system' } }])
})
