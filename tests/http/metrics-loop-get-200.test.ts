import { expect, it } from 'vitest'
import type { LoopReply } from '@/lib/analytics'
import { sure } from '../support/company-world'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()
const decision = (n: number, probability: number, changes = {}) => ({
  event_id: `d${n}`,
  event_type: 'decision_made',
  timestamp: ago(40),
  data: {
    decision_id: `dec-${n}`,
    decision: probability >= 0.5 ? 'approved' : 'rejected',
    probability,
    threshold: 0.5,
    model_id: 'mod_1',
    model_version: 1,
    customer_key: `k${n}`,
    ...changes,
  },
})
const outcome = (n: number, data: Record<string, unknown>) => ({
  event_id: `o${n}`,
  event_type: 'outcome_recorded',
  timestamp: ago(10),
  data: { decision_id: `dec-${n}`, ...data },
})
const tell = (call: Call, ...events: unknown[]) => sure(call, 'POST', '/events', { events })

it('says nothing of a company without decisions', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const loop = await sure<LoopReply>(call, 'GET', '/metrics/loop')
  expect(loop).toMatchObject({
    model_id: null,
    models: [],
    approval: { rate: null, n: 0, interval: null },
    outcomes: { bad_rate: null },
    recovery: { rate: null },
    threshold: { current: null, gain_per_paid: null, points: [], best: null, difference: null },
  })
  expect(loop.bands).toHaveLength(10)
})

it('joins decisions, outcomes and money, in whatever order they come, each once', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const paid = {
    event_id: 'p1',
    event_type: 'payment_confirmed',
    timestamp: ago(5),
    data: { payment_id: 'pay-1', amount: 250, customer_key: 'k1' },
  }
  await tell(call, outcome(1, { paid: false, lost_amount: 1_000 }), paid)
  await tell(call, decision(1, 0.61), decision(2, 0.92), decision(3, 0.2), outcome(2, { paid: true }))
  await tell(call, decision(1, 0.61), outcome(1, { paid: true }))
  const loop = await sure<LoopReply>(call, 'GET', '/metrics/loop?gain_per_paid=120')
  expect(loop).toMatchObject({
    model_id: 'mod_1',
    models: [{ model_id: 'mod_1', version: 1, decisions: 3 }],
    approval: { n: 3, approved: 2, reviewed: 0 },
    outcomes: { known: 2, of_approved: 2, paid: 1, bad: 1, bad_rate: 0.5, lost_amount: 1_000, without_amount: 0 },
    recovery: { customers: 1, orders: 1, lost_amount: 1_000, recovered_amount: 250, rate: 0.25, without_customer: 0 },
    threshold: { current: 0.5, gain_per_paid: 120, at_current: { amount: -880 }, best: { amount: 120 } },
  })
  expect(loop.threshold.difference).toMatchObject({ n: 2, clear: false })
  expect(loop.bands[6]).toMatchObject({ decided: 1, approved: 1, known: 1, bad: 1, small: true })
  const other = await registerCompany(server.baseUrl)
  expect(await sure<LoopReply>(other.call, 'GET', '/metrics/loop?model_id=mod_1')).toMatchObject({ approval: { n: 0 } })
})

it('leaves out what is simulated', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await tell(call, decision(7, 0.8, { model_id: 'mod_2' }))
  const simulated = { ...decision(8, 0.8), simulated: true }
  await tell(call, simulated)
  expect(await sure<LoopReply>(call, 'GET', '/metrics/loop')).toMatchObject({ model_id: 'mod_2', approval: { n: 1 } })
})
