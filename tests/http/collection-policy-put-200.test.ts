import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
type Policy = { version: number; effective: Record<string, unknown>; sources: Record<string, object>; company: object }
type Versions = { data: { version: number; changes: object[] }[] }

it('sets some values, keeps the others, and tells who set them', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = {
    version: 0,
    max_discount_percentage: 12.5,
    min_installment_value: 80.5,
    contact_time_window: { start: '10:00', end: '18:00' },
    creditor_document: '11.444.777/0001-61',
    creditor_address: 'Rua das Flores, 10, São Paulo, SP',
  }
  const { status, body } = await call<Policy>('PUT', '/collection-policy', { json })
  const { version: _, ...set } = { ...json, creditor_document: '11444777000161' }
  expect([status, body]).toMatchObject([200, { version: 1, policy_version: '1.0', company: set, missing: [] }])
  expect(body.effective).toMatchObject({ ...set, max_installments: 12 })
  expect(body.sources['max_discount_percentage']).toMatchObject({
    source: 'company',
    version: 1,
    set_by: { type: 'token' },
  })
  expect((await call('GET', '/collection-policy')).body).toEqual(body)
  const log = await call<{ data: object[] }>('GET', '/audit-log?action=policy.updated')
  expect(log.body.data).toMatchObject([{ details: { version: 1, from: 'policy' } }])
})

it('null takes a value off again; what changed is on record', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await call('PUT', '/collection-policy', { json: { max_installments: 6 } })
  const { body } = await call<Policy>('PUT', '/collection-policy', { json: { max_installments: null } })
  expect(body).toMatchObject({ version: 2, effective: { max_installments: 12 }, company: {} })
  const versions = await call<Versions>('GET', '/collection-policy/versions')
  expect(versions.body).toMatchObject({
    data: [
      { version: 2, changes: [{ field: 'max_installments', before: 6, after: null }] },
      { version: 1, changes: [{ field: 'max_installments', before: null, after: 6 }] },
    ],
    next_cursor: null,
  })
})
