import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a customer that is not there', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('POST', '/personas/check', { json: { customer_id: 'ninguém' } })).status).toBe(404)
})
