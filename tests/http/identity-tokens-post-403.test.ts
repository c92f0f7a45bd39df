import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('never makes a token wider than the caller’s', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const json = { name: 'x', scope: ['tokens:write', 'models:read'] }
  const { body } = await call<{ token: string }>('POST', '/tokens', { json })
  const ask = (scope: string[]) => context.call('POST', '/tokens', { json: { name: 'y', scope }, token: body.token })
  const wider = await ask(['models:read', 'models:write', 'audit:read'])
  expect(wider.status).toBe(403)
  expect(wider.body['detail']).toContain('models:write, audit:read')
  expect((await ask(['models:read'])).status).toBe(201)
})

it('needs tokens:write', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { body } = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['models:read'] } })
  const json = { name: 'y', scope: ['models:read'] }
  expect((await context.call('POST', '/tokens', { json, token: body.token })).status).toBe(403)
})
