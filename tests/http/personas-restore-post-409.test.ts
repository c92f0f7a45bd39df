import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('not while a split runs', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call('GET', '/personas/5')
  await call('PUT', '/personas/5', { json: { ...five, humor: 'low', use: false } })
  await call('POST', '/personas/5/experiments', { json: { version_b: 2 } })
  expect((await call('POST', '/personas/5/restore', { json: { version: 2 } })).status).toBe(409)
})
