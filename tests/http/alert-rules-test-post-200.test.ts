import { expect, it } from 'vitest'
import type { AlertRulesReply } from '@/lib/analytics'
import { rulesToPut } from '../support/alert-rules'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('sends a test to the rule’s recipients; without any it says so', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body } = await call<AlertRulesReply>('GET', '/alert-rules')
  const id = body.data[0]?.rule_id
  expect((await call('POST', `/alert-rules/${id}/test`)).status).toBe(409)
  expect((await call('POST', '/alert-rules/rule_nada/test')).status).toBe(404)
  const rules = rulesToPut(body).map((rule) => ({ ...rule, emails: ['ana@exemplo.com.br'] }))
  await call('PUT', '/alert-rules', { json: { version: body.version, rules } })
  const sent = await call('POST', `/alert-rules/${id}/test`)
  expect([sent.status, sent.body]).toEqual([200, { accepted: 1, refused: 0 }])
})
