import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('is for who may manage the company', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { body } = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['companies:read'] } })
  const json = { email: 'x@exemplo.com.br', role: 'owner' }
  const answer = await context.call('POST', '/invites', { json, token: body.token })
  expect(answer.status).toBe(403)
  expect(answer.body['detail']).toContain('companies:write')
})
