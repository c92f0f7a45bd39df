import { expect, it } from 'vitest'
import { goodOrder, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids, and jobs of another kind', async () => {
  const json = { items: [goodOrder] }
  const { body } = await company.call<{ job_id: string }>('POST', '/decisions/batch', { json })
  expect((await company.stranger('GET', `/decisions/batch/${body.job_id}`)).status).toBe(404)
  expect((await company.stranger('GET', `/decisions/batch/${body.job_id}?format=csv`)).status).toBe(404)
  expect((await company.call('GET', '/decisions/batch/job_nada')).status).toBe(404)
  expect((await company.call('GET', `/decisions/batch/${company.jobId}`)).status).toBe(404)
})
