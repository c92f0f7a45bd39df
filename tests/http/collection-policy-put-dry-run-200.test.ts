import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
type Policy = { version: number; effective: Record<string, unknown> }

it('answers what would hold and stores nothing', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const before = await call<Policy>('GET', '/collection-policy')
  const path = '/collection-policy?dry_run=true'
  const { status, body } = await call<Policy>('PUT', path, { json: { max_installments: 6 } })
  expect([status, body.effective['max_installments']]).toEqual([200, 6])
  expect((await call('PUT', path, { json: { late_fine_percentage: 3 } })).status).toBe(422)
  expect((await call('GET', '/collection-policy')).body).toEqual(before.body)
  expect((await call<{ data: object[] }>('GET', '/audit-log?action=policy.updated')).body.data).toEqual([])
})
