import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('revokes at once', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const made = await call<{ token_id: string; token: string }>('POST', '/tokens', {
    json: { name: 'x', scope: ['models:read'] },
  })
  const use = () => context.call('GET', '/models', { token: made.body.token })
  expect((await use()).status).toBe(200)
  expect((await call('DELETE', `/tokens/${made.body.token_id}`)).status).toBe(204)
  const refused = await use()
  expect(refused.status).toBe(401)
  expect(refused.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  expect((await call('DELETE', `/tokens/${made.body.token_id}`)).status).toBe(204)
  const log = await call<{ data: { action: string }[] }>('GET', '/audit-log?action=token.revoked')
  expect(log.body.data).toHaveLength(1)
})
