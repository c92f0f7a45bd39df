import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it.each([
  ['from=ontem', 'from'],
  ['to=2026-01-01', 'to'],
  ['limit=0', 'limit'],
  ['limit=201', 'limit'],
  ['cursor=nada', 'cursor'],
  ['format=xml', 'format'],
  [`action=${'x'.repeat(65)}`, 'action'],
])('%s', async (query, path) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call('GET', `/audit-log?${query}`)
  expect(status).toBe(422)
  expect(body['errors']).toContainEqual(expect.objectContaining({ path }))
})
