import { expect, it } from 'vitest'
import type { Measures } from '../../../core/measures'
import { replayRule } from '../replay-rule'

/*
 * A window that slides is looked at again and again, so over time more than one window in forty alarms. What is bounded
 * is how often: measured here for the true rate on the threshold, judged each hour for 30 days with a window of a day.
 */
function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
const hour = 3_600_000
const days = 31

/** Alerts of one company in 30 days with this true rate. */
function alertsOf(rate: number, seed: number): number {
  const draw = random(seed * 7_919 + 1)
  for (let warm = 0; warm < 10; warm += 1) draw()
  const points = Array.from({ length: days * 24 }, (_, place) => {
    const measures: Measures = { contacted: 10 }
    const answered = Array.from({ length: 10 }).filter(() => draw() < rate).length
    if (answered > 0) measures.escalated = answered
    return { at: place * hour, measures }
  })
  const rule = {
    metric: 'escalation_rate' as const,
    windowMinutes: 1_440,
    direction: 'above' as const,
    threshold: 0.2,
    clearAt: 0.17,
    minimumCount: 100,
  }
  // Two hours later than the window's end: until then conversations are left to settle.
  const moments = { from: 27 * hour - 60_000, to: (days * 24 + 2) * hour - 60_000, step: hour }
  const run = replayRule(rule, { points, size: hour, ever: {} }, moments)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value.alerts.length
  }
}

it('alarms in few of a month’s sliding windows on the line, hardly ever beside it, and does not flap', () => {
  const companies = 200
  const counts = (rate: number) => Array.from({ length: companies }, (_, seed) => alertsOf(rate, seed))
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / companies
  const onTheLine = counts(0.2)
  // 30 windows a month that do not overlap.
  expect(mean(onTheLine) / 30).toBeLessThan(0.08)
  expect(Math.max(...onTheLine)).toBeLessThan(8)
  expect(mean(counts(0.17)) / 30).toBeLessThan(0.005)
  expect(mean(counts(0.3))).toBeGreaterThan(0.9)
})
