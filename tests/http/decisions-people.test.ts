import { describe, expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const post = (id: string, verb: string, json: unknown, call = company.call) =>
  call('POST', `/decisions/${id}/${verb}`, { json })

describe('POST /decisions/{id}/review', () => {
  it('200: a person’s answer beside the model’s', async () => {
    const id = await decided(company.call)
    const { status, body } = await post(id, 'review', { decision: 'approved', reason: 'Pagou a pendência' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      decision: 'rejected',
      final_decision: 'approved',
      reviewed: true,
      reviews: [{ decision: 'approved', reason: 'Pagou a pendência', actor: { type: 'token' } }],
    })
    const trail = await company.call<{ data: object[] }>('GET', `/audit-log?action=decision.reviewed&resource=${id}`)
    expect(trail.body.data).toHaveLength(1)
    expect(trail.text).not.toContain('pendência')
  })

  it.each([
    { decision: 'review', reason: 'abc' },
    { decision: 'approved', reason: 'ab' },
    { decision: 'approved' },
    {},
  ])('422: %j', async (json) => expect((await post(await decided(company.call), 'review', json)).status).toBe(422))

  it('404: unknown and foreign ids', async () => {
    const json = { decision: 'approved', reason: 'abc' }
    expect((await post('dec_nada', 'review', json)).status).toBe(404)
    expect((await post(await decided(company.call), 'review', json, company.stranger)).status).toBe(404)
  })
})

describe('POST /decisions/{id}/outcome', () => {
  it('200: kept to the centavo; the last one told counts', async () => {
    const id = await decided(company.call)
    const lost = await post(id, 'outcome', { paid: false, days_late: 45, amount_lost: 2450.75 })
    expect([lost.status, lost.body['outcome']]).toMatchObject([
      200,
      { paid: false, days_late: 45, amount_lost: 2450.75 },
    ])
    const paid = await post(id, 'outcome', { paid: true })
    expect(paid.body['outcome']).toMatchObject({ paid: true, days_late: null, amount_lost: null })
  })

  it.each([
    {},
    { paid: 'sim' },
    { paid: true, days_late: -1 },
    { paid: false, amount_lost: 0.001 },
    { paid: false, amount_lost: -1 },
  ])('422: %j', async (json) => expect((await post(await decided(company.call), 'outcome', json)).status).toBe(422))

  it('404: a foreign id', async () => {
    expect((await post(await decided(company.call), 'outcome', { paid: true }, company.stranger)).status).toBe(404)
  })
})

describe('POST /decisions/{id}/replay', () => {
  it('200: the same bits, and the receipt', async () => {
    const id = await decided(company.call)
    const { status, body } = await company.call('POST', `/decisions/${id}/replay`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ identical: true, inputs_intact: true, model_intact: true, decision_now: 'rejected' })
    expect(body['probability_now']).toBe(body['probability_then'])
    expect(body['audit_seq']).toBeGreaterThan(0)
  })

  it('404: unknown and foreign ids', async () => {
    expect((await company.call('POST', '/decisions/dec_nada/replay')).status).toBe(404)
    const id = await decided(company.call)
    expect((await company.stranger('POST', `/decisions/${id}/replay`)).status).toBe(404)
  })
})
