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

it('counts every wrong try, with an Idempotency-Key too', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const session = await sessionHeaders(call)
  const json = { current: 'errada', next: 'outra frase comprida' }
  for (let i = 0; i < 6; i += 1) {
    const headers = { ...session, 'idempotency-key': `try-${i}` }
    expect((await context.call('POST', '/members/me/password', { json, headers })).status).toBe(422)
  }
  const log = await call<{ data: { details: { attempt: number; locked: boolean } }[] }>(
    'GET',
    '/audit-log?action=session.failed',
  )
  expect(log.body.data.map((entry) => entry.details.attempt)).toEqual([5, 4, 3, 2, 1])
})
