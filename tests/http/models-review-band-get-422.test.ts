import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it.each([
  ['from=0.6&to=0.6', 'review_band_empty'],
  ['from=0.6&to=0.9', 'review_band_off_threshold'],
  ['from=0.6', 'invalid_type'],
])('%s: %s', async (query, code) => {
  const { status, body } = await company.call('GET', `/models/${company.modelId}/review-band?${query}`)
  expect(status).toBe(422)
  expect(body['errors']).toContainEqual(expect.objectContaining({ code }))
})
