import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('does not know another company’s invitation', async () => {
  const [one, other] = [await registerCompany(context.baseUrl), await registerCompany(context.baseUrl)]
  const json = { email: 'x@exemplo.com.br', role: 'viewer' }
  const { body } = await other.call<{ invite_id: string }>('POST', '/invites', { json })
  expect((await one.call('DELETE', `/invites/${body.invite_id}`)).status).toBe(404)
  expect((await one.call('DELETE', '/invites/x')).status).toBe(404)
})
