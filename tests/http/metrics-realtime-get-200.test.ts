import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { tellConversations } from '../support/told-events'

const server = useServer()

it('gives the founding document’s answer field for field, with what it is made of beside', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await tellConversations(call)
  const me = await call('GET', '/companies/me')
  const { status, body } = await call(
    'GET',
    `/metrics/realtime?timeframe=1h&administrator_id=${me.body['administrator_id']}`,
  )
  expect([status, body]).toMatchObject([
    200,
    {
      timeframe: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z\/\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/),
      summary: {
        total_conversations: 2,
        successful_payments: 1,
        total_recovery_amount: 150,
        average_response_time: 1.2,
        average_response_time_n: 1,
        recovery_rate: 0.15,
        overdue_amount: 1_000,
      },
      channels: {
        whatsapp: { conversations: 1, success_rate: 1, avg_amount: 150 },
        sms: { conversations: 1, success_rate: 0, avg_amount: 0 },
        email: { conversations: 0, success_rate: 0, avg_amount: 0 },
      },
      customer_segments: {
        high_priority: { count: 1, success_rate: 1, avg_recovery_time_hours: expect.any(Number) },
        medium_priority: { count: 0, success_rate: 0, avg_recovery_time_hours: 0 },
        low_priority: { count: 1, success_rate: 0, avg_recovery_time_hours: 0 },
      },
      alerts: [],
      seq: 8,
      late_events: 0,
    },
  ])
})

it.each(['1h', '24h', '7d', '30d'])('%s ends with the bucket that is running', async (timeframe) => {
  const { call } = await registerCompany(server.baseUrl)
  await tellConversations(call)
  const { body } = await call<{ timeframe: string; summary: { total_conversations: number } }>(
    'GET',
    `/metrics/realtime?timeframe=${timeframe}`,
  )
  const [from = '', to = ''] = body.timeframe.split('/')
  expect(Date.parse(to)).toBeGreaterThan(Date.now() - 1_000)
  expect(Date.parse(from)).toBeLessThan(Date.now() - 3_500_000)
  expect(body.summary.total_conversations).toBe(2)
})

it('keeps what is simulated apart, and companies', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const other = await registerCompany(server.baseUrl, 'Outra')
  await tellConversations(call)
  const of = { summary: { total_conversations: 0, recovery_rate: null, ai_accuracy: null } }
  expect((await call('GET', '/metrics/realtime?simulated=true')).body).toMatchObject(of)
  expect((await other.call('GET', '/metrics/realtime')).body).toMatchObject(of)
})
