import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const train = (json: unknown, call = company.call) => call('POST', '/models', { json })

it('unknown and foreign data sets', async () => {
  expect((await train({ dataset_id: 'ds_nada' })).status).toBe(404)
  expect((await train({ dataset_id: company.datasetId }, company.stranger)).status).toBe(404)
})
