import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a key replays for the credential that used it, never for another of the company', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const narrow = await call<{ token: string }>('POST', '/tokens', { json: { name: 'n', scope: ['tokens:write'] } })
  const json = { name: 'wide', scope: ['datasets:read'] }
  const headers = { 'idempotency-key': 'same-key' }
  const made = await call<{ token: string }>('POST', '/tokens', { json, headers })
  expect(made.status).toBe(201)
  const replayed = await call<{ token: string }>('POST', '/tokens', { json, headers })
  expect(replayed.body.token).toBe(made.body.token)
  const stolen = await call('POST', '/tokens', { json, headers, token: narrow.body.token })
  expect(stolen.status).toBe(403)
  expect(stolen.text).not.toContain(made.body.token)
})
