import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('refuses what is no instant', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: { path: string }[] }>('GET', '/metrics/roi?from=ontem')
  expect(status).toBe(422)
  expect(body.errors[0]?.path).toContain('from')
})
