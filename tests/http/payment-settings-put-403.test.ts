import { expect, it } from 'vitest'
import { client, registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  ['PUT', '/payment-settings'],
  ['POST', '/payment-settings/rotate-inbound'],
  ['POST', '/payment-settings/test'],
  ['POST', '/payment-settings/register-inbound'],
])('%s %s asks for payments:write, and for a token', async (method, path) => {
  const { call } = await registerCompany(server.baseUrl)
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['payments:read'] } })
  const reader = client(server.baseUrl, { token: made.body.token })
  const { status, body } = await reader<{ detail: string }>(method, path, { json: {} })
  expect([status, body.detail]).toEqual([403, expect.stringContaining('payments:write')])
  expect((await reader('GET', '/payment-settings')).status).toBe(200)
  expect((await client(server.baseUrl)(method, path, { json: {} })).status).toBe(401)
})
