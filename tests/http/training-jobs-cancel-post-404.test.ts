import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('unknown and foreign ids', async () => {
  expect((await company.call('POST', '/training-jobs/job_nada/cancel')).status).toBe(404)
  expect((await company.stranger('POST', `/training-jobs/${company.jobId}/cancel`)).status).toBe(404)
})
