import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'
import { scoped } from '../support/trained-company'

const server = useServer({ AVAL_WORKER: 'off' })

it('without audit:read', async () => {
  const call = await scoped(await registerCompany(server.baseUrl), ['datasets:read'])
  const { status, body } = await call('GET', '/audit-log/verify')
  expect([status, reasonOf(body)]).toEqual([403, 'missing_scope'])
})
