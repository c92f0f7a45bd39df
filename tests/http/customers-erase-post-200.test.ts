import { expect, it } from 'vitest'
import { ingestedDebtor } from '../support/ingested-debtor'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('exports all that is held, then erases it and names the laws of what stays', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { customerId, ref } = await ingestedDebtor(call)
  const told = await call('GET', `/customers/${ref}/export`)
  expect(told.status).toBe(200)
  expect(told.headers.get('content-disposition')).toContain(customerId)
  expect(told.body).toMatchObject({ customer: { customer_id: customerId, masked: false }, outcomes: [] })
  const erase = (id: string) => call('POST', `/customers/${id}/erase`, { json: { reason: 'Pedido da titular' } })
  const { status, body } = await erase(ref)
  expect(status).toBe(200)
  expect(body).toMatchObject({ customer_id: customerId, debts_closed: 1 })
  const laws = (body['kept'] as { law: string; law_name: string }[]).map(({ law }) => law)
  expect(laws).toEqual(expect.arrayContaining(['cc_206_5_i', 'ctn_173_174', 'lgpd_16_i']))
  expect((await erase(customerId)).status).toBe(409)
  expect((await erase(ref)).status).toBe(404)
  expect((await call('GET', `/customers/${customerId}`)).body).toMatchObject({ name: '', phone: null })
  const trail = await call<{ data: { action: string }[] }>('GET', '/audit-log')
  const actions = trail.body.data.map(({ action }) => action)
  expect(actions).toEqual(expect.arrayContaining(['portfolio.ingested', 'customer.exported', 'customer.erased']))
})

it('asks for a reason', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { customerId } = await ingestedDebtor(call)
  expect((await call('POST', `/customers/${customerId}/erase`, { json: {} })).status).toBe(422)
})
