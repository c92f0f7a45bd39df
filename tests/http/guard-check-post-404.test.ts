import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('knows no conversation of nobody', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { text: 'Olá', conversation_id: 'conv_00000000000000000000000000' }
  expect((await call('POST', '/guard/check', { json })).status).toBe(404)
})
