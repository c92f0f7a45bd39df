import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each(['timeframe=2h', 'simulated=maybe'])('refuses %s', async (query) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call('GET', `/metrics/realtime?${query}`)
  expect([status, body['errors']]).toMatchObject([422, [{ path: query.split('=')[0], code: 'invalid_value' }]])
})
