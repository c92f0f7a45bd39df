import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a version that is not the newest lost the race', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await call('PUT', '/payment-settings', { json: { grace_days: 1, version: 0 } })
  const json = { grace_days: 2, version: 0 }
  const { status, body } = await call<{ type: string; detail: string }>('PUT', '/payment-settings', { json })
  expect([status, body.type]).toEqual([409, expect.stringContaining('payment_settings_changed')])
  expect((await call('GET', '/payment-settings')).body).toMatchObject({ grace_days: 1 })
})
