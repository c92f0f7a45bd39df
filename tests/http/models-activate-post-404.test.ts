import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const activate = (id: string, json: unknown = {}, call = company.call) =>
  call('POST', `/models/${id}/activate`, { json })

it('unknown and foreign ids', async () => {
  expect((await activate('mod_nada')).status).toBe(404)
  expect((await activate(company.modelId, {}, company.stranger)).status).toBe(404)
})
