import { expect, it } from 'vitest'
import { client, registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('asks for the scope by name, and for a token', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['personas:read'] } })
  const reading = client(server.baseUrl, { token: made.body.token })
  expect((await reading('GET', '/personas')).status).toBe(200)
  const { body: five } = await reading('GET', '/personas/5')
  const write = await reading<{ detail: string }>('PUT', '/personas/5', { json: five })
  expect([write.status, write.body.detail]).toEqual([403, expect.stringContaining('personas:write')])
  // A real customer's case is not seen through a preview.
  const seen = await reading<{ detail: string }>('POST', '/personas/5/preview', { json: { customer_id: 'x' } })
  expect([seen.status, seen.body.detail]).toEqual([403, expect.stringContaining('portfolios:read')])
  expect((await client(server.baseUrl)('GET', '/personas')).status).toBe(401)
})
