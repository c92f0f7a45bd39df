import { expect, it } from 'vitest'
import { debtors, portfolioBody } from '../support/debtors'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a body that breaks off is refused, and sending it again completes it', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const me = await call('GET', '/companies/me')
  const body = portfolioBody(debtors(6_000), {})
  const text = JSON.stringify({ administrator_id: me.body['administrator_id'], ...body })
  const headers = { 'content-type': 'application/json' }
  const cut = await call('POST', '/portfolios/ingest', { body: text.slice(0, -100), headers })
  expect(cut.status).toBe(400)
  expect(cut.body['detail']).toMatch(/5\.000|5000/)
  const whole = await call('POST', '/portfolios/ingest', { body: text, headers })
  expect(whole.body).toMatchObject({ customers_imported: 6_000, customers_updated: 5_000 })
}, 60_000)

it('what is no JSON is refused', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const body of ['{', '[]', '{"customer_data":[1,]}', '{"a":1,"a":2}']) {
    const answer = await call('POST', '/portfolios/ingest', { body, headers: { 'content-type': 'application/json' } })
    expect(answer.status, body).toBe(400)
  }
  const typed = await call('POST', '/portfolios/ingest', { body: '{}', headers: { 'content-type': 'text/plain' } })
  expect(typed.status).toBe(415)
})
