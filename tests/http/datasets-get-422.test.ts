import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it.each(['?limit=0', '?limit=201', '?cursor=abc'])('%s', async (query) => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('GET', `/datasets${query}`)).status).toBe(422)
})
