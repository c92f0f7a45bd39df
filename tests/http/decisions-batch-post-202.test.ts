import { expect, it } from 'vitest'
import { orders, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('takes every item for deciding', async () => {
  const json = { items: orders(450) }
  const { status, body } = await company.call('POST', '/decisions/batch', { json })
  expect(status).toBe(202)
  expect(body).toMatchObject({ job_id: expect.stringMatching(/^job_/), items: 450 })
})
