import { expect, it } from 'vitest'
import type { AlertRulesReply } from '@/lib/analytics'
import { rulesToPut } from '../support/alert-rules'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
const rate = {
  metric: 'success_rate',
  window_minutes: 60,
  direction: 'below',
  threshold: 0.2,
  clear_at: 0.3,
  minimum_count: 50,
}

it.each([
  [{ ...rate, clear_at: 0.1 }, 'rules[7].clear_at', 'alert_clear_side'],
  [{ ...rate, threshold: 1.2, clear_at: 1 }, 'rules[7].threshold', 'alert_share_over_one'],
  [{ ...rate, minimum_count: 0 }, 'rules[7].minimum_count', 'alert_minimum_count'],
  [{ ...rate, dimension: 'channel' }, 'rules[7].dimension_value', 'alert_dimension_value'],
  [
    { ...rate, metric: 'recovery_rate', dimension: 'persona', dimension_value: '3' },
    'rules[7].dimension',
    'alert_dimension_unfit',
  ],
  [{ ...rate, quiet_from: '21:00' }, 'rules[7].quiet_to', 'alert_quiet_pair'],
  [{ ...rate, deliver: ['email'] }, 'rules[7].emails', 'alert_emails_missing'],
  [{ ...rate, rule_id: 'rule_nada' }, 'rules[7].rule_id', 'alert_rule_unknown'],
])('%j', async (rule, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { body } = await call<AlertRulesReply>('GET', '/alert-rules')
  const asked = { version: body.version, rules: [...rulesToPut(body), rule] }
  const answer = await call('PUT', '/alert-rules', { json: asked })
  expect([answer.status, answer.body]).toMatchObject([
    422,
    { errors: expect.arrayContaining([expect.objectContaining({ path, code })]) },
  ])
})
