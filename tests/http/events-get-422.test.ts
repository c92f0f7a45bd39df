import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  ['event_type=coffee_made', 'event_type[0]'],
  ['from=yesterday', 'from'],
  ['customer_id=12345678909', 'customer_id'],
  ['cursor=x', 'cursor'],
])('%s', async (query, path) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: unknown[] }>('GET', `/events?${query}`)
  expect([status, body.errors[0]]).toMatchObject([422, { path }])
})
