import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('wants a whole rule', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const answer = await call('POST', '/alert-rules/preview', { json: { metric: 'payments', window_minutes: 5 } })
  expect(answer.status).toBe(422)
})
