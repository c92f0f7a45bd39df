import { expect, it } from 'vitest'
import { debtors, portfolioBody } from '../support/debtors'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('needs the scope, which a token made for reading lacks', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'l', scope: ['portfolios:read'] } })
  const json = portfolioBody(debtors(1))
  const { status, body } = await server.call('POST', '/portfolios/ingest', { json, token: made.body.token })
  expect(status).toBe(403)
  expect(body['detail']).toContain('portfolios:write')
})
