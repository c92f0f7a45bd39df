import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a moment that is none', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: object[] }>('GET', '/personas?from=ontem')
  expect([status, body.errors]).toMatchObject([422, [{ path: 'from' }]])
})
