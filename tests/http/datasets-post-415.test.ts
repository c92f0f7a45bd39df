import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a body not declared as JSON', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const headers = { 'content-type': 'text/plain' }
  expect((await call('POST', '/datasets', { body: 'x', headers })).status).toBe(415)
})
