import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const path = (rest: string) => `/models/${company.modelId}/${rest}`

it('a threshold outside 0 to 1', async () => {
  expect((await company.call('GET', path('confusion-matrix?threshold=1.5'))).status).toBe(422)
  expect((await company.call('GET', path('confusion-matrix?threshold=x'))).status).toBe(422)
})
