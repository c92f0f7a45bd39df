import { describe, expect, it } from 'vitest'
import { reasonOf, sampleRows } from '../support/datasets'
import { until } from '../support/poll'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const items = (count: number) =>
  sampleRows(count).map(({ pedid, status: _, ...features }) => ({ order_id: pedid, features }))
const send = (json: unknown, call = company.call) => call<{ job_id: string }>('POST', '/decisions/batch', { json })
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

describe('POST /decisions/batch', () => {
  it('202: decides every item once, in the order sent, in pages and as CSV', async () => {
    const { status, body } = await send({ items: items(450) })
    expect(status).toBe(202)
    expect(body).toMatchObject({ job_id: expect.stringMatching(/^job_/), items: 450 })
    let page = await done(body.job_id)
    expect([page.items, page.progress]).toEqual([450, 1])
    const seen = page.data.map((item) => item.order_id)
    while (page.next_cursor) {
      page = (await company.call<Result>('GET', `/decisions/batch/${body.job_id}?limit=200&cursor=${page.next_cursor}`))
        .body
      seen.push(...page.data.map((item) => item.order_id))
    }
    expect(seen).toEqual(items(450).map((item) => item.order_id))
    const csv = await company.call('GET', `/decisions/batch/${body.job_id}?format=csv`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.text.trim().split('\r\n')).toHaveLength(451)
  })

  it('422: one bad item refuses all, with its place', async () => {
    const { status, body } = await send({ items: [...items(2), { order_id: 'x', features: { risc: 1 } }] })
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: [{ path: 'items[2].features.risc', code: 'unknown_feature' }] })
  })

  it('422: none, or more than 5,000 items', async () => {
    expect((await send({ items: [] })).status).toBe(422)
    const { status, body } = await send({
      items: Array.from({ length: 5_001 }, (_, i) => ({ order_id: i, features: {} })),
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: [{ path: 'items', code: 'batch_too_large' }] })
  })

  it('409: no active model', async () => {
    const { status, body } = await send({ items: items(1) }, company.stranger)
    expect([status, reasonOf(body)]).toEqual([409, 'no_active_model'])
  })
})

describe('GET /decisions/batch/{job_id}', () => {
  it('404: unknown and foreign ids, and jobs of another kind', async () => {
    const { body } = await send({ items: items(1) })
    expect((await company.stranger('GET', `/decisions/batch/${body.job_id}`)).status).toBe(404)
    expect((await company.stranger('GET', `/decisions/batch/${body.job_id}?format=csv`)).status).toBe(404)
    expect((await company.call('GET', '/decisions/batch/job_nada')).status).toBe(404)
    expect((await company.call('GET', `/decisions/batch/${company.jobId}`)).status).toBe(404)
  })
})
