import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('writing needs portfolios:write', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const reader = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['portfolios:read'] } })
  const { token } = reader.body
  const path = '/customers/cust_x/contact-preferences'
  expect((await server.call('POST', path, { token, json: { kind: 'opt_out' } })).status).toBe(403)
  expect((await server.call('DELETE', `${path}/pref_x`, { token })).status).toBe(403)
  expect((await server.call('PUT', '/collection-policy', { token, json: {} })).status).toBe(403)
  expect((await server.call('GET', '/collection-policy', { token })).status).toBe(200)
})
