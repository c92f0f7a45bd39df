import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('refuses what is no instant', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: { path: string }[] }>('GET', '/metrics/roi?from=ontem')
  expect(status).toBe(422)
  expect(body.errors[0]?.path).toContain('from')
})

it.each([
  ['0001-01-01T00:00:00Z', 'before_log'],
  ['9999-12-31T00:00:00Z', 'after_log'],
])('refuses %s, of which there can be no figures', async (from, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call('GET', `/metrics/roi?from=${from}`)
  expect([status, body['errors']]).toMatchObject([422, [{ path: 'from', code }]])
})
