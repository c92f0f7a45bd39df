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
  eventId: `${type}${at}${JSON.stringify(data)}`,
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
  event('decision_made', 90, { decision: 'rejected', probability: 0.4, threshold: 0.6, customer_key: 'z' }),
  event('decision_made', 100, { customer_key: 'k' }),
  event('decision_made', 100, { customer_key: '', probability: 0.9, model_id: 'a' }),
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
  const orders = fc.shuffledSubarray([...told, ...told], { minLength: 2 * told.length, maxLength: 2 * told.length })
  fc.assert(
    fc.property(orders, (events) => {
      expect(fold(events)).toEqual(fold(told))
    }),
  )
})

it('the later of two tellings prevails wholly, at the same moment the one of the greater event id', () => {
  const [first, second, third] = told as [LoggedEvent, LoggedEvent, LoggedEvent]
  const later = { at: 100, probability: 0.7, threshold: 0.5, decision: 'approved', customerKey: 'k' }
  expect(fold([second, first])).toMatchObject(later)
  expect(third.eventId < second.eventId).toBe(true)
  for (const order of [
    [first, second, third],
    [third, second, first],
  ])
    expect(fold(order)).toMatchObject({ ...later, modelId: 'm' })
})

it('every order of any of its events ends the same', () => {
  const probability = fc.constantFrom(0.2, 0.7)
  const drawn = fc.record({
    type: fc.constantFrom<LoggedEvent['type']>('decision_made', 'decision_reviewed', 'outcome_recorded'),
    at: fc.integer({ min: 1, max: 3 }),
    data: fc.record({
      probability,
      decision: fc.constantFrom('approved', 'rejected', 'review'),
      decided_at: fc.constantFrom(1, 2),
      model_id: fc.constantFrom('', 'm', 'n'),
      customer_key: fc.constantFrom('', 'k'),
      review: fc.constantFrom('approved', 'rejected'),
      paid: fc.boolean(),
    }),
  })
  const two = fc
    .uniqueArray(drawn, { minLength: 2, maxLength: 8, selector: (one) => JSON.stringify(one) })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  const facts = (all: { type: LoggedEvent['type']; at: number; data: Record<string, unknown> }[]) =>
    fold(all.map(({ type, at, data }) => event(type, at, data)))
  fc.assert(
    fc.property(two, ([all, mixed]) => {
      expect(facts(mixed)).toEqual(facts(all))
    }),
    { numRuns: 500 },
  )
})

it('an outcome is understood without having heard of its decision', () => {
  expect(fold(told.slice(5, 6))).toMatchObject({ at: 100, modelId: 'm', probability: 0.7, paid: true, customerKey: '' })
})
