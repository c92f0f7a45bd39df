import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a lost race', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call('GET', '/personas/5')
  await call('PUT', '/personas/5', { json: { ...five, humor: 'low' } })
  const late = await call<{ type: string }>('PUT', '/personas/5', { json: { ...five, humor: 'medium' } })
  expect([late.status, late.body.type]).toEqual([409, '/docs/errors#persona_changed'])
})

it('a split that runs', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call('GET', '/personas/5')
  await call('PUT', '/personas/5', { json: { ...five, humor: 'low', use: false } })
  expect((await call('POST', '/personas/5/experiments', { json: { version_b: 2 } })).status).toBe(201)
  const late = await call<{ type: string }>('PUT', '/personas/5', { json: { ...five, humor: 'medium' } })
  expect([late.status, late.body.type]).toEqual([409, '/docs/errors#experiment_running'])
})
