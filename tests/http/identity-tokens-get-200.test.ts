import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()
type Page = { data: { token_id: string; name: string }[]; next_cursor: string | null }

it('pages through the company’s tokens, newest first, without the tokens themselves', async () => {
  const { call } = await registerCompany(context.baseUrl, 'Loja')
  await registerCompany(context.baseUrl)
  for (const name of ['a', 'b']) await call('POST', '/tokens', { json: { name, scope: ['models:read'] } })
  const first = await call<Page>('GET', '/tokens?limit=2')
  expect(first.body.data.map((row) => row.name)).toEqual(['b', 'a'])
  expect(Object.keys(first.body.data[0] ?? {}).sort()).toEqual(
    [
      'created_at',
      'created_by',
      'expires_at',
      'last_used_at',
      'name',
      'revoked_at',
      'scope',
      'token_id',
      'user_role',
    ].sort(),
  )
  const second = await call<Page>('GET', `/tokens?limit=2&cursor=${first.body.next_cursor}`)
  expect(second.body).toMatchObject({ data: [{ name: 'API' }], next_cursor: null })
})
