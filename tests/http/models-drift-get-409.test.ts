import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('the active version where none is', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call('GET', '/models/active/drift')
  expect([status, reasonOf(body)]).toEqual([409, 'no_active_model'])
})
