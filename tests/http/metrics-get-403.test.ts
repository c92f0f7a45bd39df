import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each(['realtime', 'stream', 'timeseries?metric=payments', 'funnel'])('/metrics/%s needs the scope', async (path) => {
  const { call } = await registerCompany(server.baseUrl)
  const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'l', scope: ['portfolios:read'] } })
  const { status, body } = await server.call('GET', `/metrics/${path}`, { token: made.body.token })
  expect([status, body['detail']]).toEqual([403, expect.stringContaining('analytics:read')])
})
