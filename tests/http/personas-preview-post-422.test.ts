import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a transcript that is none', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { transcript: [{ role: 'ninguém', text: 'oi' }] }
  const { status, body } = await call<{ errors: object[] }>('POST', '/personas/5/preview', { json })
  expect([status, body.errors]).toMatchObject([422, [{ path: 'transcript[0].role' }]])
})
