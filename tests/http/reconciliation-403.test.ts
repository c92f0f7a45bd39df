import { expect, it } from 'vitest'
import { client, registerCompany, useServer } from '../support/server'
import { sendStatement } from '../support/statement'

const server = useServer()
const json = { reason: 'conferido', agreement_id: 'agr_x', returned: true }

it.each([
  '/bank-lines/bkl_x/assign',
  '/bank-lines/bkl_x/ignore',
  '/bank-lines/bkl_x/restore',
  '/received-payments/pay_x/assign',
  '/received-payments/pay_x/unassign',
  '/received-payments/pay_x/ignore',
  '/received-payments/pay_x/refund',
  '/refunds/ref_x/confirm',
])('POST %s asks for payments:write, for a token, for something of the company', async (path) => {
  const { call } = await registerCompany(server.baseUrl)
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['payments:read'] } })
  const reader = client(server.baseUrl, { token: made.body.token })
  expect((await reader('POST', path, { json })).status).toBe(403)
  expect((await client(server.baseUrl)('POST', path, { json })).status).toBe(401)
  expect((await call('POST', path, { json })).status).toBe(404)
  expect((await call('POST', path, { json: { reason: '' } })).status).toBe(422)
})

it.each([
  '/bank-files',
  '/bank-lines',
  '/received-payments',
  '/ledger',
  '/reconciliation?from=2026-01-01&to=2026-01-31',
])('GET %s asks for payments:read', async (path) => {
  const { call } = await registerCompany(server.baseUrl)
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['portfolios:read'] } })
  const other = client(server.baseUrl, { token: made.body.token })
  expect((await other('GET', path)).status).toBe(403)
  expect((await client(server.baseUrl)('GET', path)).status).toBe(401)
  expect((await call('GET', path)).status).toBe(200)
  expect((await sendStatement(other, 'Data;Valor\n05/01/2026;1,00')).status).toBe(403)
})
