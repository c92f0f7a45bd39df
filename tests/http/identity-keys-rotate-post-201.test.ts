import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer({}, { alone: true })

it('changes the key without one failed request', async () => {
  const { call } = await registerCompany(context.baseUrl)
  let rotating = true
  const statuses = new Set<number>()
  const traffic = async () => {
    while (rotating) {
      const made = await call<{ token: string }>('POST', '/tokens', { json: { name: 'x', scope: ['companies:read'] } })
      statuses.add(made.status)
      statuses.add((await context.call('GET', '/companies/me', { token: made.body.token })).status)
      statuses.add((await call('GET', '/companies/me')).status)
    }
  }
  const running = [traffic(), traffic(), traffic()]
  const kids: string[] = []
  for (let i = 0; i < 4; i += 1) {
    const { status, body } = await call<{ kid: string }>('POST', '/companies/me/keys/rotate')
    expect(status).toBe(201)
    kids.push(body.kid)
  }
  rotating = false
  await Promise.all(running)
  expect([...statuses].sort()).toEqual([200, 201])
  const jwks = await context.call<{ keys: { kid: string }[] }>('GET', '//.well-known/jwks.json')
  expect(jwks.body.keys).toHaveLength(5)
  expect(jwks.body.keys[0]?.kid).toBe(kids.at(-1))
})
