import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'
import { scoped } from '../support/trained-company'

const server = useServer({ AVAL_WORKER: 'off' })

it.each(['', '?format=csv'])('without audit:read: /audit-log%s', async (query) => {
  const call = await scoped(await registerCompany(server.baseUrl), ['datasets:read'])
  const { status, body } = await call('GET', `/audit-log${query}`)
  expect([status, reasonOf(body)]).toEqual([403, 'missing_scope'])
  expect(body['detail']).toContain('audit:read')
})
