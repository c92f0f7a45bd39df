import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it.each([
  ['sale=1.234', 'sale'],
  ['loss=-1', 'loss'],
  ['loss_rate=0.5', 'amount_column'],
  ['amount_column=nada', 'amount_column'],
  ['amount_column=uf', 'amount_column'],
  ['threshold=2', 'threshold'],
])('%s names %s', async (query, path) => {
  const { status, body } = await company.call('GET', `/models/${company.modelId}/profit?${query}`)
  expect(status).toBe(422)
  expect(body['errors']).toContainEqual(expect.objectContaining({ path }))
})
