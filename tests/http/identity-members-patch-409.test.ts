import { expect, it } from 'vitest'
import { addMember, ownerId } from '../support/members'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('keeps the last owner', async () => {
  const { call } = await registerCompany(context.baseUrl)
  await addMember(call, 'product_manager')
  for (const json of [{ role: 'viewer' }, { disabled: true }]) {
    const { status, body } = await call('PATCH', `/members/${await ownerId(call)}`, { json })
    expect(status).toBe(409)
    expect(body).toMatchObject({ type: '/docs/errors#last_owner' })
  }
})
