import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  const json = { dataset_id: company.datasetId, with_outcomes: false }
  const { body } = await company.call<{ retraining_id: string }>('POST', '/retrainings', { json })
  expect((await company.call('GET', `/retrainings/${body.retraining_id}`)).status).toBe(200)
  expect((await company.call('GET', '/retrainings/ret_nada')).status).toBe(404)
  expect((await company.stranger('GET', `/retrainings/${body.retraining_id}`)).status).toBe(404)
})
