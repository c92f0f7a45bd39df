import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { sessionHeaders, sessionTestSecret } from '../support/session'

const context = useServer({ NEXTAUTH_SECRET: sessionTestSecret })
const json = { name: 'x', scope: ['models:read'] }

it('lets our own pages write with the cookie and no other site', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const write = async (changes: Record<string, string>) =>
    (await context.call('POST', '/tokens', { json, headers: await sessionHeaders(call, changes) })).status
  expect(await write({})).toBe(201)
  for (const site of ['cross-site', 'same-site', 'none']) expect(await write({ 'sec-fetch-site': site })).toBe(403)
})

it('asks an old browser for its origin', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { 'sec-fetch-site': _, ...old } = await sessionHeaders(call)
  const write = async (changes: Record<string, string>) =>
    (await context.call('POST', '/tokens', { json, headers: { ...old, ...changes } })).status
  expect(await write({})).toBe(403)
  expect(await write({ origin: 'https://evil.example' })).toBe(403)
  expect(await write({ origin: context.baseUrl })).toBe(201)
})

it('reads from anywhere, as a browser following a link does', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const headers = await sessionHeaders(call, { 'sec-fetch-site': 'cross-site' })
  expect((await context.call('GET', '/companies/me', { headers })).status).toBe(200)
})
