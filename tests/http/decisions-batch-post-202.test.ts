import { expect, it } from 'vitest'
import { sampleRows } from '../support/datasets'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const items = (count: number) =>
  sampleRows(count).map(({ pedid, status: _, ...features }) => ({ order_id: pedid, features }))

it('takes every item for deciding', async () => {
  const json = { items: items(450) }
  const { status, body } = await company.call('POST', '/decisions/batch', { json })
  expect(status).toBe(202)
  expect(body).toMatchObject({ job_id: expect.stringMatching(/^job_/), items: 450 })
})
