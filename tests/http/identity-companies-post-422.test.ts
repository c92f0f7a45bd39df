import { expect, it } from 'vitest'
import { useServer } from '../support/server'

const context = useServer()

it('names every wrong field in the reader’s language', async () => {
  const json = { name: '', email: 'sem-arroba', document: '12345678901', password: 'curta' }
  const headers = { 'accept-language': 'en' }
  const { status, body } = await context.call<{ errors: { path: string; code: string; message: string }[] }>(
    'POST',
    '/companies',
    { json, headers },
  )
  expect(status).toBe(422)
  expect(body.errors.map((fault) => fault.path)).toEqual(['name', 'email', 'document', 'password'])
  expect(body.errors[2]).toMatchObject({
    code: 'tax_id_invalid',
    message: 'is not a valid CPF or CNPJ; check the digits',
  })
})

it('knows no field that marks a company as an example', async () => {
  const json = { name: 'A', email: 'a@exemplo.com.br', demo: true }
  expect((await context.call('POST', '/companies', { json })).status).toBe(422)
})
