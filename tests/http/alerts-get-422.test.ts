import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each(['state=shut', 'from=ontem', 'cursor=zzz'])('%s', async (query) => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('GET', `/alerts?${query}`)).status).toBe(422)
})
