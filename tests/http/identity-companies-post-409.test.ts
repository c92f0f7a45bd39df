import { expect, it } from 'vitest'
import { useServer } from '../support/server'

const context = useServer()
const register = (json: unknown) => context.call('POST', '/companies', { json })

it('refuses an e-mail that is taken, in whatever case', async () => {
  await register({ name: 'A', email: 'a@exemplo.com.br' })
  const { status, body } = await register({ name: 'B', email: 'A@Exemplo.com.br' })
  expect(status).toBe(409)
  expect(body).toMatchObject({ type: '/docs/errors#email_taken', status: 409 })
})

it('refuses a document that is taken, however it is written', async () => {
  await register({ name: 'A', email: 'c@exemplo.com.br', document: '11.222.333/0001-81' })
  const { status, body } = await register({ name: 'B', email: 'd@exemplo.com.br', document: '11222333000181' })
  expect(status).toBe(409)
  expect(body).toMatchObject({ type: '/docs/errors#document_taken' })
})

it('lets one of several at once through', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => register({ name: 'R', email: 'r@exemplo.com.br' })))
  expect(all.map((one) => one.status).sort()).toEqual([201, ...Array(9).fill(409)])
})
