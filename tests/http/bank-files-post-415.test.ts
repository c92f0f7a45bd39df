import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { sendStatement } from '../support/statement'

const server = useServer()

it('refuses what is no statement by its type, and what is too large', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await sendStatement(call, '{}', '', 'application/json')).status).toBe(415)
  expect((await sendStatement(call, 'a'.repeat(10_485_761))).status).toBe(413)
})
