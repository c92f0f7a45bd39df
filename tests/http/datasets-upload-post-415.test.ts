import { expect, it } from 'vitest'
import { sendFile } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('JSON', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await sendFile(call, '', '{}', 'application/json')).status).toBe(415)
})
