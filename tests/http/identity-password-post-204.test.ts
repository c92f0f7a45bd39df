import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { sessionHeaders, sessionTestSecret } from '../support/session'

const context = useServer({ NEXTAUTH_SECRET: sessionTestSecret })

it('changes one’s own password and ends the session', async () => {
  const { call, email } = await registerCompany(context.baseUrl)
  const invite = await call<{ link: string }>('POST', '/invites', { json: { email, role: 'owner' } })
  const accept = { secret: invite.body.link.slice(8), name: 'Dona', password: 'uma frase comprida' }
  await context.call('POST', '/invites/accept', { json: accept })
  const headers = await sessionHeaders(call, {}, 2)
  expect((await context.call('GET', '/companies/me', { headers })).status).toBe(200)
  const json = { current: 'uma frase comprida', next: 'outra frase comprida' }
  expect((await context.call('POST', '/members/me/password', { json, headers })).status).toBe(204)
  expect((await context.call('GET', '/companies/me', { headers })).status).toBe(401)
})
