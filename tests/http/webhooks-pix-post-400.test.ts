import { expect, it } from 'vitest'
import { bankOf, noticesOf } from '../support/pix'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('answers 400 to what is no JSON, and stores nothing of it', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { send } = await bankOf(call, server.baseUrl)
  for (const body of ['', '{"pix":[', 'pix=1', '\u0000']) expect((await send(body)).status, body).toBe(400)
  expect(await noticesOf(call)).toEqual([])
})
