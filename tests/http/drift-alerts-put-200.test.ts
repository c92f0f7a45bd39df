import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('sets the bands; what is left out is the default', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const before = await call('GET', '/drift-alerts')
  const usual = { enabled: true, watch: 0.1, act: 0.25, min_orders: 200 }
  expect([before.status, before.body]).toEqual([200, { ...usual, updated_at: null }])
  const { status, body } = await call('PUT', '/drift-alerts', { json: { watch: 0.2, act: 0.4 } })
  expect([status, body]).toMatchObject([200, { ...usual, watch: 0.2, act: 0.4 }])
  expect((await call('GET', '/drift-alerts')).body).toEqual(body)
})
