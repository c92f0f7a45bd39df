import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('refuses a window that ends before it begins', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const query = 'from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z'
  const { status, body } = await call('GET', `/metrics/funnel?${query}`)
  expect([status, body['errors']]).toMatchObject([422, [{ path: 'from', code: 'stretch_empty' }]])
})
