import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { debtor, debtors, portfolioBody } from '../support/debtors'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call
let administratorId: string

beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
  administratorId = String((await call('GET', '/companies/me')).body['administrator_id'])
})

/** The founding document's request, with a CPF whose check digits are right. */
const founding = (changes: Record<string, unknown> = {}) => ({
  administrator_id: administratorId,
  portfolio_type: 'overdue_1_3_months',
  data_source: 'api_sync',
  customer_data: [
    {
      customer_id: 'cust_98765',
      document: '12345678909',
      name: 'João Silva Santos',
      phone: '+5511999888777',
      email: 'joao.silva@email.com',
      consortium_id: 'cons_54321',
      overdue_amount: 2450.75,
      overdue_days: 45,
      installments_overdue: 2,
      total_consortium_value: 85000.0,
      last_payment_date: '2024-10-15',
      payment_history_score: 0.75,
      risk_segment: 'medium',
    },
  ],
  business_rules: {
    max_discount_percentage: 15,
    min_installment_value: 100.0,
    preferred_payment_methods: ['pix', 'credit_card'],
    contact_time_window: { start: '09:00', end: '21:00' },
  },
  ...changes,
})

describe('POST /portfolios/ingest', () => {
  it('answers the founding contract field for field', async () => {
    const { status, body } = await call('POST', '/portfolios/ingest', { json: founding() })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'success',
      portfolio_id: expect.stringMatching(/^port_/),
      customers_imported: 1,
      customers_updated: 0,
      rejected_count: 0,
      rejected: [],
    })
    expect(body['processing_time_ms']).toEqual(expect.any(Number))
    expect(body['next_steps']).toHaveLength(3)
    const found = await call<{ debts: { expected_amount: number; overdue_amount: number; score: object }[] }>(
      'GET',
      '/customers/cust_98765',
    )
    expect(found.body).toMatchObject({ customer_ref: 'cust_98765', document: '12345678909', phone: '+5511999888777' })
    const [debt] = found.body.debts
    expect(debt).toMatchObject({ overdue_amount: 2450.75, score: { source: 'prior', calibrated_on: null, n: 0 } })
    expect(body['estimated_revenue']).toBe(debt?.expected_amount)
    const policy = await call<{ portfolio: { max_discount_percentage: number } }>(
      'GET',
      `/collection-policy?portfolio_id=${body['portfolio_id']}`,
    )
    expect(policy.body.portfolio).toMatchObject({ max_discount_percentage: 15 })
  })

  it('updates by customer and contract, and lists the bad beside the good in the reader’s language', async () => {
    const rows = [...debtors(3), debtor(4, 'Silva', { document: '12345678901' })]
    const ask = () =>
      call('POST', '/portfolios/ingest', { json: portfolioBody(rows), headers: { 'accept-language': 'en' } })
    expect((await ask()).body).toMatchObject({ customers_imported: 3, customers_updated: 0, rejected_count: 1 })
    const { body } = await ask()
    expect(body).toMatchObject({ customers_imported: 3, customers_updated: 3 })
    expect(body['rejected']).toEqual([
      { index: 3, errors: [{ path: 'document', code: 'tax_id_invalid', message: expect.stringMatching(/valid/) }] },
    ])
  })

  it('takes gzip', async () => {
    const body = gzipSync(JSON.stringify(portfolioBody(debtors(5, 'Zip'))))
    const answer = await call('POST', '/portfolios/ingest', { body, headers: { 'content-type': 'application/json' } })
    expect(answer.body).toMatchObject({ customers_imported: 5 })
  })

  it('replays the answer to the same key and body, and refuses another body', async () => {
    const headers = { 'idempotency-key': 'carteira-1', 'content-type': 'application/json' }
    const text = JSON.stringify(portfolioBody(debtors(2, 'Chave')))
    const first = await call('POST', '/portfolios/ingest', { body: text, headers })
    const again = await call('POST', '/portfolios/ingest', { body: text, headers })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.text).toBe(first.text)
    expect(first.body).toMatchObject({ customers_updated: 0 })
    const other = await call('POST', '/portfolios/ingest', { body: `${text} `, headers })
    expect(other.status).toBe(422)
    expect(other.body['type']).toContain('idempotency_key_reused')
  })

  it('of a sandbox company takes the document’s own sample and marks it synthetic', async () => {
    const json = { name: 'Ensaio', email: `ensaio-${Date.now()}@exemplo.com.br`, sandbox: true }
    const made = await server.call<{ token: string }>('POST', '/companies', { json })
    const sample = portfolioBody([debtor(1, 'Silva', { document: '12345678901' })])
    const { status, body } = await server.call('POST', '/portfolios/ingest', { json: sample, token: made.body.token })
    expect(status).toBe(200)
    const path = `/portfolios/${body['portfolio_id']}`
    expect((await server.call('GET', path, { token: made.body.token })).body).toMatchObject({ synthetic: true })
  })
})
