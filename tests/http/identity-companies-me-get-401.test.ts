import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('asks a stranger for a token', async () => {
  const { status, headers, body } = await context.call('GET', '/companies/me')
  expect(status).toBe(401)
  expect(headers.get('www-authenticate')).toBe('Bearer error="missing_token"')
  expect(headers.get('content-type')).toContain('application/problem+json')
  expect(body).toMatchObject({ type: '/docs/errors#missing_token', instance: '/api/v1/companies/me' })
})

it.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'bearer\t x', 'Token abc'])(
  'does not take “%s”',
  async (authorization) => {
    const { status, headers } = await context.call('GET', '/companies/me', { headers: { authorization } })
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toContain('error="invalid_token"')
  },
)

it('does not read a token from the address or the body', async () => {
  const { token } = await registerCompany(context.baseUrl)
  expect((await context.call('GET', `/companies/me?access_token=${token}`)).status).toBe(401)
})
