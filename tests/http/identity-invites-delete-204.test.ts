import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('withdraws an invitation', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const json = { email: 'x@exemplo.com.br', role: 'viewer' }
  const { body } = await call<{ invite_id: string; link: string }>('POST', '/invites', { json })
  expect((await call('DELETE', `/invites/${body.invite_id}`)).status).toBe(204)
  const accept = { secret: body.link.slice(8), name: 'X', password: 'uma frase comprida' }
  expect((await context.call('POST', '/invites/accept', { json: accept })).status).toBe(410)
})
