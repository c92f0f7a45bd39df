import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('gives a one-time link, this once', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const json = { email: 'Nova@exemplo.com.br', role: 'analyst' }
  const { status, body } = await call('POST', '/invites', { json })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    invite_id: expect.stringMatching(/^inv_/),
    email: 'nova@exemplo.com.br',
    role: 'analyst',
    link: expect.stringMatching(/^\/invite\/[\w-]{43}$/),
    accepted_at: null,
  })
  const list = await call('GET', '/invites')
  expect(list.text).not.toContain(String(body['link']).slice(8))
})
