import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('makes a token that works, shown this once', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const json = { name: 'ERP', scope: ['models:read', 'decisions:write'], expires_in_days: 7 }
  const { status, body } = await call('POST', '/tokens', { json })
  expect(status).toBe(201)
  expect(body).toMatchObject({ name: 'ERP', token_type: 'Bearer', scope: ['models:read', 'decisions:write'] })
  const days = (Date.parse(String(body['expires_at'])) - Date.now()) / 86_400_000
  expect(days).toBeCloseTo(7, 1)
  expect((await context.call('GET', '/models', { token: String(body['token']) })).status).toBe(200)
  const list = await call('GET', '/tokens')
  expect(list.text).not.toContain(body['token'])
})

it('gives one token for one Idempotency-Key', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const ask = () =>
    call('POST', '/tokens', { json: { name: 'x', scope: ['models:read'] }, headers: { 'idempotency-key': 'one' } })
  const first = await ask()
  const second = await ask()
  expect(second.body).toEqual(first.body)
  expect(second.headers.get('idempotency-replayed')).toBe('true')
})
