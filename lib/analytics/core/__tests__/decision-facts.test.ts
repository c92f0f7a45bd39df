import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DecisionFacts, noDecision, withDecisionEvent } from '../decision-facts'
import type { LoggedEvent } from '../typed-event'

const base = {
  decision_id: 'd',
  decision: 'approved',
  probability: 0.7,
  threshold: 0.5,
  model_id: 'm',
  model_version: 2,
}
const event = (type: LoggedEvent['type'], at: number, data: Record<string, unknown>): LoggedEvent => ({
  eventId: `${type}${at}`,
  type,
  version: 1,
  source: 'room',
  simulated: false,
  at,
  sessionId: '',
  customerId: '',
  channel: '',
  segment: '',
  portfolioId: '',
  persona: 0,
  data: { ...base, ...data },
  seq: 1,
  receivedAt: at,
})
const told = [
  event('decision_made', 100, { customer_key: 'k' }),
  event('decision_reviewed', 200, { decided_at: 100, review: 'rejected' }),
  event('decision_reviewed', 300, { decided_at: 100, review: 'approved' }),
  event('outcome_recorded', 400, { decided_at: 100, paid: true, days_late: 0 }),
  event('outcome_recorded', 500, { decided_at: 100, paid: false, lost_cents: 9_000 }),
  event('outcome_recorded', 500, { decided_at: 100, paid: true }),
]
const fold = (events: readonly LoggedEvent[]): DecisionFacts => events.reduce(withDecisionEvent, noDecision('d'))

it('the last review and the last outcome hold; at the same moment the worse one', () => {
  expect(fold(told)).toMatchObject({ at: 100, review: 'approved', outcomeAt: 500, paid: false, lostCents: 9_000 })
})

it('ends the same in whatever order events come, and however often', () => {
  const orders = fc.shuffledSubarray([...told, ...told], { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(orders, (events) => {
      expect(fold(events)).toEqual(fold(told))
    }),
  )
})

it('an outcome is understood without having heard of its decision', () => {
  expect(fold(told.slice(3, 4))).toMatchObject({ at: 100, modelId: 'm', probability: 0.7, paid: true, customerKey: '' })
})
