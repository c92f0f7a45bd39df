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
  [{ ...rate, name: 'x\r\ny' }, 'rules[7].name', 'name_invalid'],
  [{ ...rate, threshold: 0 }, 'rules[7].threshold', 'alert_threshold_over'],
  [{ ...rate, dimension: 'channel', dimension_value: 'joao@example.com' }, 'rules[7].dimension_value', 'invalid_value'],
  [
    { ...rate, dimension: 'portfolio', dimension_value: 'joao@example.com' },
    'rules[7].dimension_value',
    'alert_portfolio_unknown',
  ],
  [
    { ...rate, metric: 'recovered_amount', threshold: 1_000, clear_at: 1_000, minimum_count: 0 },
    'rules[7].clear_at',
    'alert_clear_below',
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

it('says which limit a figure broke', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const rule = { ...rate, metric: 'recovered_amount', threshold: 1_000, clear_at: 1_000, minimum_count: 0 }
  const { body } = await call<{ errors: { message: string }[] }>('POST', '/alert-rules/preview', { json: rule })
  expect(body.errors.map(({ message }) => message)).toEqual([expect.stringMatching(/1\.?050/)])
  const unknown = { ...rate, dimension: 'portfolio', dimension_value: 'port_nada' }
  expect((await call('POST', '/alert-rules/preview', { json: unknown })).status).toBe(422)
})
