import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a version that is not the newest lost the race', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await call('PUT', '/collection-policy', { json: { max_installments: 6, version: 0 } })
  const { status, body } = await call<{ type: string; detail: string }>('PUT', '/collection-policy', {
    json: { max_installments: 7, version: 0 },
  })
  expect(status).toBe(409)
  expect(body.type).toContain('policy_changed')
  expect(body.detail).toContain('1')
})
