import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a time that is none', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('GET', '/decisions/summary?from=1')).status).toBe(422)
})
