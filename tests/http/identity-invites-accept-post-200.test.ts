import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()
const password = 'uma frase comprida'

async function invite(call: typeof context.call, email: string, role: string) {
  const { body } = await call<{ link: string }>('POST', '/invites', { json: { email, role } })
  return context.call('POST', '/invites/accept', { json: { secret: body.link.slice(8), name: 'Bia', password } })
}

it('makes a member', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { status, body } = await invite(call, 'bia@exemplo.com.br', 'analyst')
  expect(status).toBe(200)
  expect(body).toEqual({
    user_id: expect.stringMatching(/^user_/),
    name: 'Bia',
    email: 'bia@exemplo.com.br',
    role: 'analyst',
  })
})

it('sets the password of an owner who registered by API', async () => {
  const { call, email } = await registerCompany(context.baseUrl)
  const { status, body } = await invite(call, email, 'viewer')
  expect(status).toBe(200)
  expect(body).toMatchObject({ email, role: 'owner' })
  const members = await call<{ data: { can_log_in: boolean }[] }>('GET', '/members')
  expect(members.body.data).toMatchObject([{ can_log_in: true }])
})
