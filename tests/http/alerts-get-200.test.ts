import { expect, it } from 'vitest'
import type { AlertReply } from '@/lib/analytics'
import { until } from '../support/poll'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'inline' })
type Page = { data: AlertReply[]; next_cursor: string | null }

it('an alert comes of events, is put off, seen and kept', { timeout: 60_000 }, async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call<Page>('GET', '/alerts')).body).toEqual({ data: [], next_cursor: null })
  const timestamp = new Date(Date.now() - 3 * 3_600_000).toISOString()
  const events = Array.from({ length: 200 }, (_, n) => {
    const event = { timestamp, session_id: `s${n}`, channel: 'sms' }
    return [
      { ...event, event_id: `a${n}`, event_type: 'conversation_started' },
      ...(n < 90 ? [{ ...event, event_id: `b${n}`, event_type: 'conversation_escalated' }] : []),
    ]
  }).flat()
  await call('POST', '/events', { json: { events } })
  const alert = await until('an alert', async () => (await call<Page>('GET', '/alerts')).body.data[0])
  expect(alert).toMatchObject({ metric: 'escalation_rate', value: 0.45, n: 200, state: 'open', acknowledged: false })
  const path = `/alerts/${alert.alert_id}`
  const put = await call<AlertReply>('POST', `${path}/snooze`, { json: { for: '4h' } })
  expect([put.status, put.body.snoozed_until]).toEqual([200, expect.any(String)])
  expect((await call<AlertReply>('POST', `${path}/snooze`, { json: { until: null } })).body.snoozed_until).toBeNull()
  expect((await call<AlertReply>('POST', `${path}/acknowledge`)).body).toMatchObject({
    acknowledged: true,
    state: 'open',
  })
  const ofRule = await call<Page>('GET', `/alerts?state=all&rule_id=${alert.rule_id}&from=${timestamp}`)
  expect(ofRule.body.data).toMatchObject([{ alert_id: alert.alert_id, acknowledged: true }])
  expect((await call<Page>('GET', '/alerts?state=resolved')).body.data).toEqual([])
})
