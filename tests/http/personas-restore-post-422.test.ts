import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a version that is no number', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: object[] }>('POST', '/personas/5/restore', { json: { version: 0 } })
  expect([status, body.errors]).toMatchObject([422, [{ path: 'version' }]])
})
