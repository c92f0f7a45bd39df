import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  [{ monthly_target: 0.001 }, 'monthly_target', 'money_invalid'],
  [{ monthly_target: -1 }, 'monthly_target', 'too_small'],
  [{ rate_target: 40 }, 'rate_target', 'too_big'],
  [{ costs: { usd_rate: 5.12345 } }, 'costs.usd_rate', 'four_decimals'],
  [{ costs: { message_cost_by_channel: { fax: 1 } } }, 'costs.message_cost_by_channel', 'unrecognized_keys'],
])('%o', async (json, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: unknown[] }>('PUT', '/metrics/settings', { json })
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})
