import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each(['limit=0', 'cursor=x', 'outcome=false'])('%s', async (query) => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('GET', `/challenger/disagreements?${query}`)).status).toBe(422)
})
