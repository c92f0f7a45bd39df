import { expect, it } from 'vitest'
import type { AlertRulesReply } from '@/lib/analytics'
import { rulesToPut } from '../support/alert-rules'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('sends a test to the rule’s recipients once in a while, with an entry; without any it says so', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body } = await call<AlertRulesReply>('GET', '/alert-rules')
  const id = body.data[0]?.rule_id
  expect((await call('POST', `/alert-rules/${id}/test`)).status).toBe(409)
  expect((await call('POST', '/alert-rules/rule_nada/test')).status).toBe(404)
  const rules = rulesToPut(body).map((rule) => ({ ...rule, emails: ['ana@exemplo.com.br'] }))
  await call('PUT', '/alert-rules', { json: { version: body.version, rules } })
  const asked = await Promise.all([1, 2].map(() => call('POST', `/alert-rules/${id}/test`)))
  const sent = asked.find(({ status }) => status === 202)
  expect(sent?.body).toEqual({ job_id: expect.any(String), recipients: 1 })
  expect(asked.find(({ status }) => status === 409)?.body).toMatchObject({
    type: expect.stringContaining('alert_rule_tested_lately'),
    detail: expect.stringContaining('segundo'),
  })
  expect((await call('POST', `/alert-rules/${body.data[1]?.rule_id}/test`)).status).toBe(202)
  const trail = await call<{ data: { action: string; details: unknown }[] }>('GET', '/audit-log')
  const tested = trail.body.data.filter(({ action }) => action === 'alert_rule.tested')
  expect(tested.map(({ details }) => details)).toEqual([{ recipients: 1 }, { recipients: 1 }])
  expect(JSON.stringify(trail.body)).not.toContain('exemplo.com.br')
})
