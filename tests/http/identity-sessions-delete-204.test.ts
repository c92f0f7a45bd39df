import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { sessionHeaders, sessionTestSecret } from '../support/session'

const context = useServer({ NEXTAUTH_SECRET: sessionTestSecret })

it('logs out everywhere at once', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const headers = await sessionHeaders(call)
  const me = () => context.call('GET', '/companies/me', { headers })
  expect((await me()).status).toBe(200)
  expect((await context.call('DELETE', '/members/me/sessions', { headers })).status).toBe(204)
  expect((await me()).status).toBe(401)
})

it('is no business of a token', async () => {
  const { call } = await registerCompany(context.baseUrl)
  expect((await call('DELETE', '/members/me/sessions')).status).toBe(403)
})
