import { expect, it } from 'vitest'
import { addMember } from '../support/members'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('changes a role, shuts out and lets in again', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { id } = await addMember(call, 'analyst')
  const patch = (json: unknown) => call('PATCH', `/members/${id}`, { json })
  expect((await patch({ role: 'product_manager' })).body).toMatchObject({
    user_id: id,
    role: 'product_manager',
    disabled_at: null,
  })
  expect((await patch({ disabled: true })).body['disabled_at']).toEqual(expect.any(String))
  expect(await patch({ disabled: false })).toMatchObject({
    status: 200,
    body: { disabled_at: null, role: 'product_manager' },
  })
})
