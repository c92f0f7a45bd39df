import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { sessionHeaders, sessionTestSecret } from '../support/session'

const context = useServer({ NEXTAUTH_SECRET: sessionTestSecret })

it.each([
  [
    { current: 'errada', next: 'outra frase comprida' },
    { path: 'current', code: 'password_wrong' },
  ],
  [
    { current: 'errada', next: 'curta' },
    { path: 'next', code: 'password_short' },
  ],
])('refuses %j', async (json, fault) => {
  const { call } = await registerCompany(context.baseUrl)
  const headers = await sessionHeaders(call)
  const { status, body } = await context.call('POST', '/members/me/password', { json, headers })
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: [fault] })
})
