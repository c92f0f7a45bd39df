import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('refuses a window that ends before it begins', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const query = 'from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z'
  const { status, body } = await call('GET', `/metrics/funnel?${query}`)
  expect([status, body['errors']]).toMatchObject([422, [{ path: 'from', code: 'stretch_empty' }]])
})

it.each([
  ['from=1970-01-01T00:00:00Z&to=9999-12-31T00:00:00Z', 'from', 'before_log'],
  ['to=9999-12-31T00:00:00Z', 'to', 'after_log'],
  ['to=0001-01-01T00:00:00Z', 'to', 'before_log'],
])('%s: names the end that the log cannot hold, at once', async (query, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: { message: string }[] }>('GET', `/metrics/funnel?${query}`)
  expect([status, body.errors]).toMatchObject([
    422,
    [{ path, code, message: expect.stringMatching(/\d{4}-\d\d-\d\dT/) }],
  ])
})
