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

it('gives no narrow token a way into a wide account, its own owner’s least of all', async () => {
  const { call, email } = await registerCompany(context.baseUrl)
  const { body } = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['companies:write'] } })
  const ask = (json: object) => context.call('POST', '/invites', { json, token: body.token })
  for (const json of [
    { email, role: 'viewer' },
    { email, role: 'owner' },
    { email: 'novo@exemplo.com.br', role: 'owner' },
  ]) {
    const answer = await ask(json)
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain('/invite/')
  }
})
