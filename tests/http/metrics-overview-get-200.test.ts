import { expect, it } from 'vitest'
import type { OverviewReply } from '@/lib/analytics'
import { sure } from '../support/company-world'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
const dayOf = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

it('tells of a company without events that there is nothing, not zero percent', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const reply = await sure<OverviewReply>(call, 'GET', '/metrics/overview')
  expect(reply).toMatchObject({
    range: { range: 'month', bucket: 'day', time_zone: 'America/Sao_Paulo' },
    simulated: false,
    portfolio_id: null,
    seq: 0,
    has: { real: false, simulated: false, debts: false },
    conversations: 0,
    recovered: { amount: 0, payments: 0, target: null },
    recovery_rate: { rate: null, overdue: 0 },
    success: { rate: null, n: 0, interval: null },
    channels: [],
    cohorts: [],
  })
  expect(reply.recovered.series.length).toBeGreaterThanOrEqual(28)
  expect(reply.heat.answers.map((hours) => hours.length)).toEqual(new Array(7).fill(24))
  expect(reply.funnel.map(({ stage }) => stage)).toEqual([
    'contacted',
    'answered',
    'negotiated',
    'agreed',
    'paid',
    'kept',
  ])
})

it('leaves the range before out when not asked to compare', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const reply = await sure<OverviewReply>(call, 'GET', '/metrics/overview?range=24h&compare=false')
  expect(reply).toMatchObject({ previous_range: null, recovered: { previous: null }, success: { previous: null } })
  expect(reply.recovered.series).toHaveLength(24)
})

it('422 for a custom range without its days, the wrong way round, or too long', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const path = '/metrics/overview?range=custom'
  expect((await call('GET', path)).status).toBe(422)
  expect((await call('GET', `${path}&from=${dayOf(1)}&to=${dayOf(2)}`)).status).toBe(422)
  expect((await call('GET', `${path}&from=${dayOf(400)}&to=${dayOf(0)}`)).status).toBe(422)
  for (const days of [
    'from=0000-01-01&to=0000-01-02',
    'from=1990-01-01&to=1990-06-02',
    `from=${dayOf(-5)}&to=${dayOf(-9)}`,
  ]) {
    const { status, body } = await call('GET', `${path}&${days}`)
    expect([status, body['errors']]).toMatchObject([422, [{ path: 'from', code: expect.stringMatching(/_log$/) }]])
  }
  expect((await call('GET', `${path}&from=${dayOf(3)}&to=${dayOf(0)}`)).status).toBe(200)
})
