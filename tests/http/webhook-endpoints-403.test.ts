import { expect, it } from 'vitest'
import { useServer } from '../support/server'
import { companyWithEndpoint } from '../support/webhooks'

const context = useServer()

it('needs webhooks:write, to read too', async () => {
  const { call } = await companyWithEndpoint(context.baseUrl)
  const json = { name: 'x', scope: ['models:read', 'audit:read'] }
  const { body } = await call<{ token: string }>('POST', '/tokens', { json })
  for (const path of ['/webhook-endpoints', '/webhook-event-types']) {
    const answer = await context.call('GET', path, { token: body.token })
    expect([answer.status, answer.body['type']]).toEqual([403, '/docs/errors#missing_scope'])
  }
})
