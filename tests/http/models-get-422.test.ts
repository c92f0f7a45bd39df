import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it.each(['limit=0', 'cursor=nada'])('%s', async (query) => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('GET', `/models?${query}`)).status).toBe(422)
})
