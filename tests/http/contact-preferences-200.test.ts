import { expect, it } from 'vitest'
import { ingestedDebtor } from '../support/ingested-debtor'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
type Preference = { preference_id: string; kind: string; ended_at: string | null }

it('records, lists and ends what a customer asked', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { customerId, ref } = await ingestedDebtor(call)
  const path = `/customers/${customerId}/contact-preferences`
  const hours = { start: '18:00', end: '20:00' }
  const asked = await call<Preference>('POST', path, { json: { kind: 'only_hours', hours } })
  expect([asked.status, asked.body]).toMatchObject([
    201,
    { customer_id: customerId, kind: 'only_hours', channel: null, hours, purpose: null, ended_at: null },
  ])
  await call('POST', `/customers/${ref}/contact-preferences`, { json: { kind: 'not_on_number' } })
  const listed = await call<{ data: Preference[] }>('GET', path)
  expect(listed.body.data.map(({ kind }) => kind)).toEqual(['not_on_number', 'only_hours'])
  expect(listed.text).not.toContain('phone')

  const one = `${path}/${asked.body.preference_id}`
  expect((await call('DELETE', one)).status).toBe(204)
  expect((await call('DELETE', one)).status).toBe(204)
  const after = await call<{ data: Preference[] }>('GET', path)
  expect(after.body.data[1]?.ended_at).not.toBeNull()
  const log = await call<{ data: { action: string }[] }>('GET', `/audit-log?resource=${customerId}`)
  expect(log.body.data.map(({ action }) => action)).toEqual([
    'preference.ended',
    'preference.recorded',
    'preference.recorded',
  ])
})

it('pages', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { customerId } = await ingestedDebtor(call)
  const path = `/customers/${customerId}/contact-preferences`
  for (const channel of ['sms', 'email']) await call('POST', path, { json: { kind: 'not_on_channel', channel } })
  const first = await call<{ data: object[]; next_cursor: string }>('GET', `${path}?limit=1`)
  expect(first.body.data).toMatchObject([{ channel: 'email' }])
  const second = await call<{ data: object[] }>('GET', `${path}?limit=1&cursor=${first.body.next_cursor}`)
  expect(second.body).toMatchObject({ data: [{ channel: 'sms' }], next_cursor: null })
})
