import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  ['from=2026-02-01&to=2026-01-01', 'from', 'range_empty'],
  ['from=2001-01-01', 'from', 'range_too_long'],
  ['from=2022-12-01', 'from', 'before_log'],
  ['to=9999-12-31&from=9999-01-01', 'from', 'after_log'],
  ['gain_per_paid=0', 'gain_per_paid', 'too_small'],
  ['gain_per_paid=1.005', 'gain_per_paid', 'money_invalid'],
  ['model_id=12345678909', 'model_id', 'personal_data'],
])('%s', async (query, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: unknown[] }>('GET', `/metrics/loop?${query}`)
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})
