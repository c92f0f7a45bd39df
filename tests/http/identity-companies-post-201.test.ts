import { expect, it } from 'vitest'
import { scopes } from '@/db/constants/identity'
import { client, useServer } from '../support/server'

const context = useServer()

it('registers a company and gives its owner a working token', async () => {
  const json = { name: 'Padaria Sol', email: 'Dona@Padaria.com.br', document: '12.ABC.345/01DE-35' }
  const { status, body, headers } = await context.call('POST', '/companies', { json })
  expect(status).toBe(201)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-request-id')).toMatch(/^req_/)
  expect(body).toEqual({
    company_id: expect.stringMatching(/^comp_/),
    administrator_id: expect.stringMatching(/^admin_/),
    name: 'Padaria Sol',
    email: 'dona@padaria.com.br',
    token: expect.any(String),
    token_type: 'Bearer',
    expires_at: expect.stringMatching(/^\d{4}-.*Z$/),
    scope: [...scopes],
  })
  const me = await client(context.baseUrl, { token: String(body['token']) })('GET', '/companies/me')
  expect(me.status).toBe(200)
  expect(me.body).toMatchObject({ company_id: body['company_id'], document: '12ABC34501DE35' })
})

it('needs neither document nor password', async () => {
  const { status } = await context.call('POST', '/companies', { json: { name: 'B', email: 'b@exemplo.com.br' } })
  expect(status).toBe(201)
})
