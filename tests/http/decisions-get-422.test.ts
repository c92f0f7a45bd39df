import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it.each(['decision=maybe', 'from=ontem', 'limit=201', 'cursor=x', 'reviewed=1'])('%s', async (query) => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('GET', `/decisions?${query}`)).status).toBe(422)
})
