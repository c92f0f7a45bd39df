import { expect, it } from 'vitest'
import { guardContext } from '../support/guard-context'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it.each([
  [{}, 'text'],
  [{ text: 'Oi' }, 'context'],
  [{ text: 'Oi', context: guardContext, conversation_id: 'conv_1' }, 'context'],
  [{ text: '', context: guardContext }, 'text'],
  [{ text: 'Oi', context: { ...guardContext, overdue_amount: -1 } }, 'context.overdue_amount'],
  [{ text: 'Oi', context: { ...guardContext, overdue_amount: 10.005 } }, 'context.overdue_amount'],
  [
    { text: 'Oi', context: { ...guardContext, offers: [{ total_amount: 1 }] } },
    'context.offers[0].discount_percentage',
  ],
  [{ text: 'Oi', context: { ...guardContext, now: 'ontem' } }, 'context.now'],
])('%j', async (json, path) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: { path: string; message: string }[] }>('POST', '/guard/check', { json })
  expect(status).toBe(422)
  expect(body.errors.map((fault) => fault.path)).toContain(path)
})
