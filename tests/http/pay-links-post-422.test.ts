import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { debtor, portfolioBody } from '../support/debtors'
import { nameCreditor } from '../support/pay-page'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('needs a conversation or a customer, and only one of them', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const json of [
    {},
    { customer_id: 'a', conversation_id: 'b' },
    { customer_id: '' },
    { customer_id: 'a', x: 1 },
  ]) {
    expect((await call('POST', '/pay-links', { json })).status, JSON.stringify(json)).toBe(422)
  }
})

it('makes no page of a creditor that is not named in full, and names what is missing', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const row = debtor(1, 'Anonimo')
  await sure(call, 'POST', '/portfolios/ingest', portfolioBody([row]))
  const json = { customer_id: row.customer_id }
  const refused = await call('POST', '/pay-links', { json })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('creditor_identity_incomplete')
  expect(refused.text).toContain('creditor_address')
  await nameCreditor(call)
  expect((await call('POST', '/pay-links', { json })).status).toBe(201)
})
