import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const path = (rest: string) => `/models/${company.modelId}/${rest}`

it('without both thresholds', async () => {
  expect((await company.call('GET', path('flips?from=0.2'))).status).toBe(422)
})

it('a column that holds no amounts', async () => {
  expect((await company.call('GET', path('flips?from=0&to=1&amount_column=uf'))).status).toBe(422)
})
