import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('names the placeholder that does not exist, and the one that was meant', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call<{ options: object; greetings: string[] }>('GET', '/personas/5')
  const json = {
    ...five,
    rule: { any: [] },
    greetings: ['Oi, {{customer_name}}, sobre a sua dívida de {{overdue_amount}}.'],
    options: { ...five.options, cash: 'Até {{due_date}} fica em {{valor_final}}.' },
  }
  const { status, body } = await call<{ type: string; errors: { path: string; code: string; message: string }[] }>(
    'PUT',
    '/personas/5',
    { json, headers: { 'accept-language': 'pt-BR' } },
  )
  expect([status, body.type]).toEqual([422, '/docs/errors#persona_forbidden'])
  expect(body.errors.map(({ path, code }) => [path, code])).toEqual([
    ['rule.any', 'rule_always_true'],
    ['greetings[0]', 'placeholder_not_here'],
    ['greetings[0]', 'greeting_names_debt'],
    ['options.cash', 'placeholder_unknown'],
  ])
  expect(body.errors[3]?.message).toContain('valor_final')
  expect(body.errors[3]?.message).toContain('discounted_amount')
})

it('content that is not whole', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call<{ name?: string }>('GET', '/personas/5')
  const { name: _, ...rest } = five
  const { status, body } = await call<{ errors: object[] }>('PUT', '/personas/5', { json: { ...rest, tone: 'rude' } })
  expect([status, body.errors]).toMatchObject([422, [{ path: 'name' }, { path: 'tone' }]])
})
