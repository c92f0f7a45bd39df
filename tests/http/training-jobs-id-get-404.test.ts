import { expect, it } from 'vitest'
import type { Call } from '../support/server'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const look = (id: string, call: Call = company.call) => call('GET', `/training-jobs/${id}`)

it('unknown, foreign, and jobs of another kind', async () => {
  expect((await look('job_nada')).status).toBe(404)
  expect((await look(company.jobId, company.stranger)).status).toBe(404)
  const items = [{ order_id: 'a', features: {} }]
  const { body } = await company.call<{ job_id: string }>('POST', '/decisions/batch', { json: { items } })
  expect((await look(body.job_id)).status).toBe(404)
})
