import { beforeAll, describe, expect, it } from 'vitest'
import { debtor, debtors, portfolioBody } from '../support/debtors'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
})
const ingest = (json: unknown, query = '') => call('POST', `/portfolios/ingest${query}`, { json })
const nobody = async () => expect((await call('GET', '/customers')).body).toEqual({ data: [], next_cursor: null })

describe('POST /portfolios/ingest refuses', () => {
  it('the document’s sample CPF, by its path', async () => {
    const { status, body } = await ingest(portfolioBody([debtor(1, 'Silva', { document: '12345678901' })]))
    expect(status).toBe(422)
    expect(body).toMatchObject({
      type: '/docs/errors#no_customer_accepted',
      errors: [{ path: 'customer_data[0].document', code: 'tax_id_invalid' }],
    })
    await nobody()
  })

  it('all of it with on_error=reject when one is bad', async () => {
    const rows = [...debtors(3), debtor(4, 'Silva', { overdue_days: -1 })]
    const { status, body } = await ingest(portfolioBody(rows), '?on_error=reject')
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: [{ path: 'customer_data[3].overdue_days' }] })
    await nobody()
  })

  it('no customers, no name, rules that the law forbids', async () => {
    for (const json of [
      portfolioBody([]),
      { customer_data: debtors(1) },
      portfolioBody(debtors(1), { portfolio_type: '' }),
      portfolioBody(debtors(1), { business_rules: { max_discount_percentage: -3 } }),
    ]) {
      expect((await ingest(json)).status).toBe(422)
    }
  })

  it('more than 50,000 customers, naming the limit and what is stored', async () => {
    const small = { document: '1' }
    const json = { administrator_id: undefined, ...portfolioBody(Array.from({ length: 50_001 }, () => small)) }
    const { status, body } = await ingest(json)
    expect(status).toBe(422)
    expect(body['detail']).toMatch(/50\.000/)
  }, 60_000)
})
