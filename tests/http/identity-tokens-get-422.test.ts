import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it.each(['limit=0', 'limit=201', 'limit=x', 'cursor=abc', 'cursor=WzFd'])('refuses ?%s', async (query) => {
  const { call } = await registerCompany(context.baseUrl)
  expect((await call('GET', `/tokens?${query}`)).status).toBe(422)
})
