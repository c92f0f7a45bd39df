import { expect, it } from 'vitest'
import { ownerId } from '../support/members'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it.each([{}, { role: 'king' }, { disabled: 'yes' }, { name: 'x' }])('refuses %j', async (json) => {
  const { call } = await registerCompany(context.baseUrl)
  expect((await call('PATCH', `/members/${await ownerId(call)}`, { json })).status).toBe(422)
})
