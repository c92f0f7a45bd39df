import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('unknown ids', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('POST', '/alerts/alert_nada/acknowledge')).status).toBe(404)
})
