import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const path = (rest: string) => `/models/${company.modelId}/${rest}`

it('a foreign id', async () => {
  expect((await company.stranger('GET', path('confusion-matrix'))).status).toBe(404)
})
