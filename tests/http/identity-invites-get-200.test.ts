import { expect, it } from 'vitest'
import { addMember } from '../support/members'
import { registerCompany, useServer } from '../support/server'

const context = useServer()
type Page = {
  data: { email: string; accepted_at: string | null; revoked_at: string | null }[]
  next_cursor: string | null
}

it('lists open, used and withdrawn invitations, newest first', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { email } = await addMember(call, 'viewer')
  const json = { email: 'aberto@exemplo.com.br', role: 'viewer' }
  await call('POST', '/invites', { json })
  await call('POST', '/invites', { json })
  const { body } = await call<Page>('GET', '/invites')
  expect(body.data.map((row) => [row.email, row.accepted_at !== null, row.revoked_at !== null])).toEqual([
    ['aberto@exemplo.com.br', false, false],
    ['aberto@exemplo.com.br', false, true],
    [email, true, false],
  ])
})
