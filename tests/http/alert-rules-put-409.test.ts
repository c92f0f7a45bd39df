import { expect, it } from 'vitest'
import type { AlertRulesReply } from '@/lib/analytics'
import { rulesToPut } from '../support/alert-rules'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('is refused where somebody changed the rules since they were read', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body } = await call<AlertRulesReply>('GET', '/alert-rules')
  const rules = rulesToPut(body).map((rule) => ({ ...rule, enabled: false }))
  expect((await call('PUT', '/alert-rules', { json: { version: body.version, rules } })).status).toBe(200)
  const late = await call('PUT', '/alert-rules', { json: { version: body.version, rules } })
  expect([late.status, late.body]).toMatchObject([409, { type: expect.stringContaining('alert_rules_changed') }])
})
