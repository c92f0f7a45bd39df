import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('text that is no JSON', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const headers = { 'content-type': 'application/json' }
  expect((await call('POST', '/datasets', { body: '{"name":', headers })).status).toBe(400)
})
