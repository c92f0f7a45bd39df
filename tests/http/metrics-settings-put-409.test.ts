import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a version that is not the newest', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await call('PUT', '/metrics/settings', { json: { monthly_target: 1 } })
  const { status, body } = await call('PUT', '/metrics/settings', { json: { monthly_target: 2, version: 0 } })
  expect([status, body]).toMatchObject([409, { type: expect.stringContaining('metrics_settings_changed') }])
})
