import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  [{ watch: 0.3, act: 0.2 }, 'act', 'drift_bands_order'],
  [{ min_orders: 5 }, 'min_orders', 'too_small'],
  [{ act: 11 }, 'act', 'too_big'],
  [{ watch: 'muito' }, 'watch', 'invalid_type'],
])('%o', async (json, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: unknown[] }>('PUT', '/drift-alerts', { json })
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})
