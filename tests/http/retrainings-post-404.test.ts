import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign data sets', async () => {
  const start = (dataset_id: string, call = company.call) => call('POST', '/retrainings', { json: { dataset_id } })
  expect((await start('ds_nada')).status).toBe(404)
  expect((await start(company.datasetId, company.stranger)).status).toBe(404)
})
