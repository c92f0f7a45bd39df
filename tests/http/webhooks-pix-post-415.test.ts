import { expect, it } from 'vitest'
import { bankOf } from '../support/pix'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('answers 415 to what says it is no JSON', async () => {
  const { send } = await bankOf((await registerCompany(server.baseUrl)).call, server.baseUrl)
  expect((await send('{}', { 'content-type': 'text/plain' })).status).toBe(415)
})
