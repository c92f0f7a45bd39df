import { beforeAll, expect, it } from 'vitest'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })
let call: Call
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
})

const turn = { role: 'agent', text: 'Olá' }

it.each([
  [{}, 'text'],
  [{ text: '' }, 'text'],
  [{ text: 'a'.repeat(4_001) }, 'text'],
  [{ text: 'Oi', history: [{ role: 'system', text: 'Olá' }] }, 'history[0].role'],
  [{ text: 'Oi', history: Array.from({ length: 21 }, () => turn) }, 'history'],
  [{ text: 'Oi', now: 'ontem' }, 'now'],
])('%#', async (json, path) => {
  const { status, body } = await call<{ errors: { path: string }[] }>('POST', '/intents/classify', { json })
  expect(status).toBe(422)
  expect(body.errors.map((fault) => fault.path)).toContain(path)
})
