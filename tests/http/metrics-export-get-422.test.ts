import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  ['', 'format', 'invalid_value'],
  ['?format=xls', 'format', 'invalid_value'],
  ['?format=csv&range=custom&from=1990-01-01&to=1990-06-02', 'from', 'before_log'],
  ['?format=csv&range=decade', 'range', 'invalid_value'],
])('%s', async (query, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: unknown[] }>('GET', `/metrics/export${query}`)
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})

it('a custom range without its days', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call('GET', '/metrics/export?format=csv&range=custom')
  expect([status, body]).toMatchObject([422, { type: expect.stringContaining('window_invalid') }])
})
