import { expect, it } from 'vitest'
import type { AlertPreviewReply } from '@/lib/analytics'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
const dayMs = 86_400_000
const rule = {
  metric: 'escalation_rate',
  window_minutes: 1_440,
  direction: 'above',
  threshold: 0.2,
  clear_at: 0.15,
  minimum_count: 50,
}

it('tells what a rule would have done in the last 30 days', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const at = Date.now() - 5 * dayMs
  const events = Array.from({ length: 120 }, (_, n) => {
    const event = { timestamp: new Date(at + n).toISOString(), session_id: `s${n}`, channel: 'sms' }
    return [
      { ...event, event_id: `a${n}`, event_type: 'conversation_started' },
      ...(n < 60 ? [{ ...event, event_id: `b${n}`, event_type: 'conversation_escalated' }] : []),
    ]
  }).flat()
  expect((await call('POST', '/events', { json: { events } })).status).toBe(200)
  const { status, body } = await call<AlertPreviewReply>('POST', '/alert-rules/preview', { json: rule })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    step_minutes: 60,
    judged: 720,
    alerts: [{ value: 0.5, n: 120 }],
    now: { value: null, n: 0 },
  })
  const raised = Date.parse(body.alerts[0]?.raised_at ?? '')
  // Two hours after they began, when they have settled.
  expect(raised - at).toBeGreaterThan(2 * 3_600_000)
  expect(raised - at).toBeLessThan(4 * 3_600_000)
  expect(body.alerts[0]?.resolved_at).not.toBeNull()
  const short = await call<AlertPreviewReply>('POST', '/alert-rules/preview', { json: { ...rule, window_minutes: 60 } })
  expect(short.body).toMatchObject({ step_minutes: 5, alerts: [{ value: 0.5 }] })
})
