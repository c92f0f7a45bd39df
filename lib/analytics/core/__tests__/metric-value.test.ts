import { expect, it } from 'vitest'
import { metricValue } from '../metric-value'

it('promises kept are days and agreements, of those that were decided', () => {
  const decided = { promises_kept: 3, agreements_completed: 1, promises_broken: 2, agreements_broken: 4 }
  expect(metricValue('promise_kept_rate', { ...decided, agreements: 50 })).toMatchObject({ value: 0.4, n: 10 })
  expect(metricValue('promise_kept_rate', { agreements: 50 })).toEqual({ value: null, n: 0, interval: null })
})

it('the escalation rate is of conversations, not of tellings', () => {
  expect(metricValue('escalation_rate', { contacted: 10, escalated: 2, escalations: 60 })).toMatchObject({
    value: 0.2,
    n: 10,
  })
})
