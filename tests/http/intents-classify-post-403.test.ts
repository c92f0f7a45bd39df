import { expect, it } from 'vitest'
import { client, registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('asks for the scope by name, and for a token', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['audit:read'] } })
  const narrow = client(server.baseUrl, { token: made.body.token })
  const json = { text: 'Olá' }
  const { status, body } = await narrow<{ detail: string }>('POST', '/intents/classify', { json })
  expect([status, body.detail]).toEqual([403, expect.stringContaining('conversations:read')])
  expect((await client(server.baseUrl)('POST', '/intents/classify', { json })).status).toBe(401)
})
