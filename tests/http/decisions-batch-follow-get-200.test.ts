import { expect, it } from 'vitest'
import { orders, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('results as NDJSON while they are decided, then how it ended', async () => {
  const { body } = await company.call<{ job_id: string }>('POST', '/decisions/batch', { json: { items: orders(450) } })
  const path = `/decisions/batch/${body.job_id}`
  // Sent at once: the job has hardly begun.
  const { status, headers, text } = await company.call('GET', path, { headers: { accept: 'application/x-ndjson' } })
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('application/x-ndjson')
  // Line by line, so nobody knows the length.
  expect(headers.get('content-length')).toBeNull()
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.slice(0, -1).map((line) => line.index)).toEqual(Array.from({ length: 450 }, (_, i) => i))
  expect(lines.slice(0, -1).map((line) => line.order_id)).toEqual(orders(450).map((item) => item.order_id))
  expect(lines.at(-1)).toEqual({
    end: { job_id: body.job_id, status: 'succeeded', items: 450, decided: 450, next_cursor: null },
  })
  const { text: again } = await company.call('GET', `${path}?format=ndjson`)
  expect(again).toBe(text)
  expect((await company.stranger('GET', `${path}?format=ndjson`)).status).toBe(404)
})
