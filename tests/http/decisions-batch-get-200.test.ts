import { expect, it } from 'vitest'
import { until } from '../support/poll'
import { orders, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const send = (json: unknown) => company.call<{ job_id: string }>('POST', '/decisions/batch', { json })
type Result = {
  status: string
  progress: number
  items: number
  data: { order_id: string; decision: string }[]
  next_cursor: string | null
}

async function done(id: string) {
  return until('the batch', async () => {
    const { body } = await company.call<Result>('GET', `/decisions/batch/${id}?limit=200`)
    return body.status === 'succeeded' ? body : undefined
  })
}

it('every item decided once, in the order sent, in pages and as CSV', async () => {
  const { body } = await send({ items: orders(450) })
  let page = await done(body.job_id)
  expect([page.items, page.progress]).toEqual([450, 1])
  const seen = page.data.map((item) => item.order_id)
  while (page.next_cursor) {
    page = (await company.call<Result>('GET', `/decisions/batch/${body.job_id}?limit=200&cursor=${page.next_cursor}`))
      .body
    seen.push(...page.data.map((item) => item.order_id))
  }
  expect(seen).toEqual(orders(450).map((item) => item.order_id))
  const csv = await company.call('GET', `/decisions/batch/${body.job_id}?format=csv`)
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.text.trim().split('\r\n')).toHaveLength(451)
})
