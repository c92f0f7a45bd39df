import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('needs a conversation or a customer, and only one of them', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const json of [
    {},
    { customer_id: 'a', conversation_id: 'b' },
    { customer_id: '' },
    { customer_id: 'a', x: 1 },
  ]) {
    expect((await call('POST', '/pay-links', { json })).status, JSON.stringify(json)).toBe(422)
  }
})
