import { expect, it } from 'vitest'
import type { AlertRulesReply } from '@/lib/analytics'
import { rulesToPut } from '../support/alert-rules'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
const own = {
  name: 'Recuperado no dia',
  metric: 'recovered_amount',
  window_minutes: 1_440,
  direction: 'below',
  threshold: 1_500.5,
  clear_at: 2_000,
  severity: 'info',
  quiet_from: '20:00',
  quiet_to: '08:30',
  deliver: ['email'],
  emails: ['ana@exemplo.com.br'],
}

it('makes, changes and removes rules; what is as it was keeps its version', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const before = (await call<AlertRulesReply>('GET', '/alert-rules')).body
  const rules = rulesToPut(before).map((rule, place) => (place === 2 ? { ...rule, threshold: 8_000 } : rule))
  const made = await call<AlertRulesReply>('PUT', '/alert-rules', {
    json: { version: before.version, rules: [...rules, own] },
  })
  expect([made.status, made.body.data.map(({ version }) => version)]).toEqual([200, [1, 1, 2, 1, 1, 1, 1, 1]])
  expect(made.body.data[7]).toMatchObject({ ...own, shipped: false, unit: 'brl', minimum_count: 0 })
  const trail = await call<{ data: { action: string; details: unknown }[] }>('GET', '/audit-log')
  expect(trail.body.data.slice(0, 2).map(({ action }) => action)).toEqual(['alert_rule.created', 'alert_rule.changed'])
  expect(JSON.stringify(trail.body)).not.toContain('ana@')

  const again = await call<AlertRulesReply>('PUT', '/alert-rules', {
    headers: { 'accept-language': 'en' },
    json: { version: made.body.version, rules: rulesToPut(made.body) },
  })
  expect(again.body.version).toBe(made.body.version)
  const after = await call<{ data: unknown[] }>('GET', '/audit-log')
  expect(after.body.data).toHaveLength(trail.body.data.length)

  const { version } = made.body
  const removed = await call<AlertRulesReply>('PUT', '/alert-rules', {
    json: { version, rules: rulesToPut(made.body).slice(0, 7) },
  })
  expect([removed.status, removed.body.data.length]).toEqual([200, 7])
})
