import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  expect((await company.stranger('GET', `/models/${company.modelId}/profit?sale=10&loss=40`)).status).toBe(404)
  expect((await company.call('GET', '/models/mod_nada/profit?sale=10&loss=40')).status).toBe(404)
})
