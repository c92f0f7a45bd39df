import { expect, it } from 'vitest'
import { debtors, portfolioBody } from '../support/debtors'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('invented people do not enter a portfolio of real ones', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('POST', '/portfolios/ingest', { json: portfolioBody(debtors(1)) })).status).toBe(200)
  const json = { synthetic: true, ...portfolioBody(debtors(1)) }
  const { status, body } = await call('POST', '/portfolios/ingest', { json })
  expect(status).toBe(409)
  expect(body['type']).toContain('portfolio_synthetic_differs')
})
