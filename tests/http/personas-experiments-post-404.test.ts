import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a version or a split that is not there', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('POST', '/personas/5/experiments', { json: { version_b: 2 } })).status).toBe(404)
  expect((await call('POST', '/personas/5/experiments/exp_nada/end', { json: {} })).status).toBe(404)
})
