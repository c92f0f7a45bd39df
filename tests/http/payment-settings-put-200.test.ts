import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('says where the money goes; what is not named stays, and the trail holds no key', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { pix_key: '+55 (11) 98765-4321', merchant_city: 'Belém', charge_minutes: 30, version: 0 }
  const { status, body } = await call('PUT', '/payment-settings', { json })
  expect([status, body]).toMatchObject([
    200,
    { pix_key: '+5511987654321', pix_key_kind: 'phone', key_confirmed: true, charge_minutes: 30, version: 1 },
  ])
  const second = await call('PUT', '/payment-settings', { json: { grace_days: 0, inbound: { auth: 'address' } } })
  expect(second.body).toMatchObject({
    pix_key: '+5511987654321',
    grace_days: 0,
    inbound: { auth: 'address' },
    version: 2,
  })
  expect((await call('GET', '/payment-settings')).body).toEqual(second.body)
  const log = await call<{ data: object[] }>('GET', '/audit-log?action=payment_settings.updated')
  expect(log.body.data).toMatchObject([
    { details: { fields: ['grace_days', 'inbound'], key_changed: false } },
    { details: { version: 1, key_changed: true, provider: { before: 'static', after: 'static' } } },
  ])
  expect(JSON.stringify(log.body)).not.toContain('98765')
})
