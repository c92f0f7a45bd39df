import { expect, it } from 'vitest'
import { client, registerCompany, useServer } from '../support/server'

const server = useServer()
type Rotated = { url: string; secret: string; previous_until: string | null }

it('gives an address and its secret once; those before count for a day', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const rotate = (json = {}) => call<Rotated>('POST', '/payment-settings/rotate-inbound', { json })
  const first = await rotate()
  expect([first.status, first.body]).toMatchObject([
    200,
    { url: expect.stringMatching(/\/api\/v1\/webhooks\/pix\/[\w-]{32}$/), previous_until: null },
  ])
  const second = await rotate()
  const until = Date.parse(second.body.previous_until ?? '')
  expect(until - Date.now()).toBeGreaterThan(86_300_000)
  expect(second.body.secret).not.toBe(first.body.secret)
  const { text } = await call('GET', '/payment-settings')
  expect(text).toContain(second.body.url)
  expect(text).not.toContain('whsec_')
  expect((await call('GET', '/audit-log?action=payment_settings.inbound_rotated')).text).not.toContain('whsec_')
  expect((await rotate({ end_previous: true })).body.previous_until).toBeNull()
})

it('an address that a reader sees has no secret in it', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await call('POST', '/payment-settings/rotate-inbound', { json: {} })
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['payments:read'] } })
  const { body } = await client(server.baseUrl, { token: made.body.token })('GET', '/payment-settings')
  expect(body).toMatchObject({ inbound: { exists: true, url: null } })
})
