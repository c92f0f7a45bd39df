import { beforeAll, describe, expect, it } from 'vitest'
import { badOrder, decided, goodOrder, scoped, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
let bad = ''
let good = ''
beforeAll(async () => {
  bad = await decided(company.call)
  good = await decided(company.call, goodOrder)
})
type List = { data: { decision_id: string }[]; next_cursor: string | null }
const list = async (query: string, call = company.call) =>
  (await call<List>('GET', `/decisions?${query}`)).body.data.map((item) => item.decision_id)

describe('GET /decisions', () => {
  it('200: newest first, in pages, by every filter', async () => {
    expect(await list('')).toEqual([good, bad])
    const first = await company.call<List>('GET', '/decisions?limit=1')
    expect(await list(`limit=1&cursor=${first.body.next_cursor}`)).toEqual([bad])
    expect(await list(`order_id=${badOrder.order_id}`)).toEqual([bad])
    expect(await list('decision=approved')).toEqual([good])
    expect(await list(`model_id=${company.modelId}`)).toEqual([good, bad])
    expect(await list('reviewed=true')).toEqual([])
    expect(await list('from=2099-01-01T00:00:00Z')).toEqual([])
    expect(await list('to=2099-01-01T00:00:00-03:00')).toEqual([good, bad])
    expect(await list('', company.stranger)).toEqual([])
  })

  it.each(['decision=maybe', 'from=ontem', 'limit=201', 'cursor=x', 'reviewed=1'])('422: %s', async (query) => {
    expect((await company.call('GET', `/decisions?${query}`)).status).toBe(422)
  })
})

describe('GET /decisions/{id}', () => {
  it('200: as it was answered, with its receipt', async () => {
    const { status, body } = await company.call('GET', `/decisions/${bad}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      order_id: badOrder.order_id,
      features: badOrder.features,
      reviews: [],
      batch_job_id: null,
      receipt: {
        input_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        model_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
    expect((body['receipt'] as { audit_seq: number }).audit_seq).toBeGreaterThan(0)
  })

  it('404: unknown and foreign ids', async () => {
    expect((await company.call('GET', '/decisions/dec_nada')).status).toBe(404)
    expect((await company.stranger('GET', `/decisions/${bad}`)).status).toBe(404)
  })

  it('403: without decisions:read', async () => {
    const call = await scoped(company, ['models:read'])
    expect((await call('GET', `/decisions/${bad}`)).status).toBe(403)
  })
})

describe('GET /decisions/summary', () => {
  it('200: counts that sum, in a span', async () => {
    const { status, body } = await company.call('GET', '/decisions/summary?from=2020-01-01T00:00:00Z')
    expect(status).toBe(200)
    expect(body).toMatchObject({ total: 2, approved: 1, rejected: 1, review: 0, approval_rate: 0.5, to: null })
    const empty = await company.stranger('GET', '/decisions/summary')
    expect(empty.body).toMatchObject({ total: 0, approval_rate: null })
  })

  it('422: a time that is none', async () => {
    expect((await company.call('GET', '/decisions/summary?from=1')).status).toBe(422)
  })
})
