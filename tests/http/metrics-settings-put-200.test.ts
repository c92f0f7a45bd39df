import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('sets targets and costs; what is left out stays', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const before = await call('GET', '/metrics/settings')
  expect([before.status, before.body]).toMatchObject([200, { monthly_target: null, rate_target: null, version: 0 }])
  const costs = { platform_cost_monthly: 1_999.9, message_cost_by_channel: { whatsapp: 0.0425 } }
  const { status, body } = await call('PUT', '/metrics/settings', {
    json: { monthly_target: 480_000, rate_target: 0.4, costs, version: 0 },
  })
  expect([status, body]).toMatchObject([
    200,
    {
      monthly_target: 480_000,
      rate_target: 0.4,
      costs: {
        old_process_cost_per_customer: null,
        platform_cost_monthly: 1_999.9,
        message_cost_by_channel: { whatsapp: 0.0425, sms: null, email: null },
        person_cost_per_takeover: null,
        usd_rate: null,
      },
      version: 1,
    },
  ])
  expect((await call('GET', '/metrics/settings')).body).toEqual(body)
  await call('PUT', '/metrics/settings', { json: { rate_target: null } })
  expect((await call('GET', '/metrics/settings')).body).toMatchObject({ monthly_target: 480_000, rate_target: null })
})
