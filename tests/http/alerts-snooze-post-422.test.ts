import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('wants one of for and until; an unknown alert is not found', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const both = { for: '1h', until: null }
  expect((await call('POST', '/alerts/alert_nada/snooze', { json: both })).status).toBe(422)
  expect((await call('POST', '/alerts/alert_nada/snooze', { json: {} })).status).toBe(422)
  expect((await call('POST', '/alerts/alert_nada/snooze', { json: { for: '1h' } })).status).toBe(404)
})
