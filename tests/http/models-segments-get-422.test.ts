import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it.each(['', 'column=nada', 'column=pedid', 'column=risco&threshold=2'])('%s', async (query) => {
  const { status, body } = await company.call('GET', `/models/${company.modelId}/segments?${query}`)
  expect(status).toBe(422)
  expect(body['errors']).toHaveLength(1)
})
