import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  [{ kind: 'not_on_channel' }, 'channel', 'preference_needs_this'],
  [{ kind: 'only_hours' }, 'hours', 'preference_needs_this'],
  [{ kind: 'only_hours', hours: { start: '20:00', end: '18:00' } }, 'hours.end', 'policy_window_order'],
  [{ kind: 'consent' }, 'purpose', 'preference_needs_this'],
  [{ kind: 'not_on_number', phone: '11999888777' }, 'phone', 'phone_invalid'],
  [{ kind: 'sometimes' }, 'kind', 'invalid_value'],
])('%o: %s %s', async (json, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: unknown[] }>('POST', '/customers/cust_x/contact-preferences', { json })
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})
