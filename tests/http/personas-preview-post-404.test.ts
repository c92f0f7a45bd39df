import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a customer or a version that is not there', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const json of [{ customer_id: 'ninguém' }, { version: 9 }]) {
    expect((await call('POST', '/personas/5/preview', { json })).status).toBe(404)
  }
})
