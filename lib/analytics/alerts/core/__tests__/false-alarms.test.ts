import { describe, expect, it } from 'vitest'
import { type Measures, responseBucket } from '../../../core/measures'
import { judgeRule, type Reading, type RuleTerms } from '../judge-rule'
import { readFigure } from '../read-figure'

/*
 * How often a rule alarms while nothing is wrong: the true figure lies exactly on the threshold, the worst case that is
 * not bad. One look at one window: nominally 2.5 %, the share of a 95 % interval on one side. docs/alerts.md quotes the
 * figures.
 */

/** mulberry32: the same draws in every run. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
const hour = 3_600_000
const shut = { open: false, thinSince: 0 }
const raises = (terms: RuleTerms, reading: Reading) => judgeRule(terms, reading, shut, 0, hour).does === 'raise'

/** Share of 20,000 windows of `n` cases in which a rule on a rate alarms, the true rate being the threshold. */
function alarmShare(rate: number, n: number, direction: 'below' | 'above', seed: number): number {
  const draw = random(seed)
  const terms = { direction, threshold: rate, clearAt: rate, minimumCount: 50 }
  const windows = 20_000
  let alarms = 0
  for (let done = 0; done < windows; done += 1) {
    let hits = 0
    for (let one = 0; one < n; one += 1) if (draw() < rate) hits += 1
    const window = { contacted: n, escalated: hits }
    if (raises(terms, readFigure('escalation_rate', { window, since: {}, ever: {} }))) alarms += 1
  }
  return alarms / windows
}

describe('one look at noise', () => {
  const nominal = 0.025
  /** Three times the sampling error of 60,000 windows on top. */
  const tolerated = nominal + 3 * Math.sqrt((nominal * (1 - nominal)) / 60_000)

  it.each([
    [0.35, 100, 'below'],
    [0.35, 1_000, 'below'],
    [0.15, 200, 'below'],
    [0.85, 200, 'below'],
    [0.6, 50, 'below'],
    [0.2, 100, 'above'],
    [0.05, 400, 'above'],
  ] as const)('a rate of %d with n %d alarms %s in about one of forty', (rate, n, direction) => {
    const shares = [1, 2, 3].map((seed) => alarmShare(rate, n, direction, seed))
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
    expect(mean).toBeGreaterThan(0.001)
    expect(mean).toBeLessThan(tolerated)
  })

  it('never alarms under the minimum', () => {
    expect(alarmShare(0.35, 49, 'below', 4)).toBe(0)
  })

  it('a 95th percentile on the threshold alarms no more often', () => {
    const draw = random(5)
    const terms: RuleTerms = { direction: 'above', threshold: 5_000, clearAt: 4_000, minimumCount: 50 }
    let alarms = 0
    for (let window = 0; window < 5_000; window += 1) {
      const measures: Measures = { responses: 200, response_hist: new Array<number>(18).fill(0) }
      for (let one = 0; one < 200; one += 1) {
        // Exponential with its 95th percentile at 5 s.
        const place = responseBucket((-Math.log(1 - draw()) / -Math.log(0.05)) * 5_000)
        const hist = measures.response_hist as number[]
        hist[place] = (hist[place] ?? 0) + 1
      }
      if (raises(terms, readFigure('response_time', { window: measures, since: measures, ever: {} }))) alarms += 1
    }
    expect(alarms / 5_000).toBeLessThan(nominal)
  })

  it('money over money alarms no more often, debts being as unequal as they are', () => {
    const draw = random(6)
    const gauss = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
    const terms: RuleTerms = { direction: 'below', threshold: 0.35, clearAt: 0.36, minimumCount: 100 }
    let alarms = 0
    const windows = 4_000
    for (let window = 0; window < windows; window += 1) {
      let [entered, paid] = [0, 0]
      for (let debt = 0; debt < 300; debt += 1) {
        const cents = Math.round(100_000 * Math.exp(gauss()))
        entered += cents
        if (draw() < 0.35) paid += cents
      }
      const inside = { payments: 100, payment_cents: paid }
      const ever = { entered_debts: 300, entered_cents: entered, payment_cents: paid }
      if (raises(terms, readFigure('recovery_rate', { window: inside, since: inside, ever }))) alarms += 1
    }
    expect(alarms / windows).toBeLessThan(nominal)
  })
})
