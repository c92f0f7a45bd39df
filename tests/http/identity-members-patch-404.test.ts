import { expect, it } from 'vitest'
import { ownerId } from '../support/members'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('does not know another company’s member', async () => {
  const [one, other] = [await registerCompany(context.baseUrl), await registerCompany(context.baseUrl)]
  const answer = await one.call('PATCH', `/members/${await ownerId(other.call)}`, { json: { disabled: true } })
  expect(answer.status).toBe(404)
  expect((await other.call('GET', '/companies/me')).status).toBe(200)
})
