import { expect, it } from 'vitest'
import { client, registerCompany, useServer } from '../support/server'

const server = useServer()

it('asks for portfolios:write, and for a token', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { share_percentage: 10 }
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['portfolios:read'] } })
  const reader = client(server.baseUrl, { token: made.body.token })
  const { status, body } = await reader<{ detail: string }>('PUT', '/control-group', { json })
  expect([status, body.detail]).toEqual([403, expect.stringContaining('portfolios:write')])
  expect((await reader('GET', '/control-group')).body).toMatchObject({ running: false })
  expect((await client(server.baseUrl)('PUT', '/control-group', { json })).status).toBe(401)
})
