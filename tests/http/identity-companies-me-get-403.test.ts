import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('names the scope that is missing', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { body } = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['models:read'] } })
  const answer = await context.call('GET', '/companies/me', { token: body.token })
  expect(answer.status).toBe(403)
  expect(answer.body).toMatchObject({
    type: '/docs/errors#missing_scope',
    detail: expect.stringContaining('companies:read'),
  })
})
