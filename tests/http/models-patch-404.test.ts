import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const patch = (json: unknown, call = company.call) => call('PATCH', `/models/${company.modelId}`, { json })

it('unknown and foreign ids', async () => {
  expect((await patch({ threshold: 0.1 }, company.stranger)).status).toBe(404)
  expect((await company.call('PATCH', '/models/mod_nada', { json: { threshold: 0.1 } })).status).toBe(404)
})
