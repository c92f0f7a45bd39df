import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it.each([
  ['no scope', { name: 'x', scope: [] }, 'scope'],
  ['an unknown scope', { name: 'x', scope: ['everything'] }, 'scope[0]'],
  ['no name', { scope: ['models:read'] }, 'name'],
  ['too long a life', { name: 'x', scope: ['models:read'], expires_in_days: 366 }, 'expires_in_days'],
  ['no whole days', { name: 'x', scope: ['models:read'], expires_in_days: 1.5 }, 'expires_in_days'],
])('refuses %s', async (_, json, path) => {
  const { call } = await registerCompany(context.baseUrl)
  const { status, body } = await call<{ errors: { path: string }[] }>('POST', '/tokens', { json })
  expect(status).toBe(422)
  expect(body.errors[0]?.path).toBe(path)
})
