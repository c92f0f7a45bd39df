import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('tells who the company is and what the caller may do', async () => {
  const { call, companyId, email, token } = await registerCompany(context.baseUrl, 'Casa Azul')
  const { status, body } = await call('GET', '/companies/me')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    company_id: companyId,
    name: 'Casa Azul',
    email,
    document: null,
    demo: false,
    sandbox: false,
    time_zone: 'America/Sao_Paulo',
    user_role: 'owner',
    permissions: { can_access_financial_data: true, can_manage_integrations: true },
  })
  const narrow = await call<{ token: string }>('POST', '/tokens', { json: { name: 'n', scope: ['companies:read'] } })
  const asNarrow = await context.call('GET', '/companies/me', { token: narrow.body.token })
  expect(asNarrow.body['scope']).toEqual(['companies:read'])
  expect(narrow.body.token).not.toBe(token)
})
