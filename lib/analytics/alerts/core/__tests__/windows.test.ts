import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { sendableAt, tomorrowMorning } from '../quiet-hours'
import { readFigure } from '../read-figure'
import { canHaveChanged, ruleWindow } from '../rule-window'
import { followingTarget, shippedKeys, shippedRules } from '../shipped-rules'

const clock = zoneClock('America/Sao_Paulo')
const at = (text: string) => Date.parse(text)

describe('quiet hours', () => {
  const night = { from: '21:00', to: '08:00' }
  it('put off what falls into them to their end by the company’s clock', () => {
    expect(sendableAt(at('2026-11-22T23:59:00Z'), night, clock)).toBe(at('2026-11-22T23:59:00Z'))
    expect(sendableAt(at('2026-11-23T00:00:00Z'), night, clock)).toBe(at('2026-11-23T11:00:00Z'))
    expect(sendableAt(at('2026-11-23T10:59:59Z'), night, clock)).toBe(at('2026-11-23T11:00:00Z'))
    expect(sendableAt(at('2026-11-23T11:00:00Z'), night, clock)).toBe(at('2026-11-23T11:00:00Z'))
    expect(sendableAt(at('2026-11-23T15:10:00Z'), { from: '12:00', to: '13:30' }, clock)).toBe(
      at('2026-11-23T16:30:00Z'),
    )
    expect(tomorrowMorning(at('2026-11-23T02:30:00Z'), clock)).toBe(at('2026-11-23T12:00:00Z'))
  })

  it('delay by less than a day, never into the past, and not what is already late', () => {
    const time = fc.record({ h: fc.integer({ min: 0, max: 23 }), m: fc.constantFrom(0, 30) })
    const text = ({ h, m }: { h: number; m: number }) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
    const moment = fc.integer({ min: at('2024-01-01'), max: at('2027-12-31') })
    fc.assert(
      fc.property(moment, time, time, (now, from, to) => {
        const quiet = { from: text(from), to: text(to) }
        const sent = sendableAt(now, quiet, clock)
        expect(sent).toBeGreaterThanOrEqual(now)
        expect(sent - now).toBeLessThan(86_400_000)
        expect(sendableAt(sent, quiet, clock)).toBe(sent)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a rule’s window', () => {
  const now = at('2026-11-22T15:40:30Z')
  it('holds the running minute, and leaves out conversations that had no time', () => {
    expect(ruleWindow('response_time', 60, now)).toEqual({ from: at('2026-11-22T14:41Z'), to: at('2026-11-22T15:41Z') })
    expect(ruleWindow('success_rate', 60, now)).toEqual({ from: at('2026-11-21T14:40Z'), to: at('2026-11-21T15:40Z') })
    expect(ruleWindow('escalation_rate', 1_440, now)).toEqual({
      from: at('2026-11-21T13:00Z'),
      to: at('2026-11-22T13:40Z'),
    })
    expect(ruleWindow('response_time', 1_440, now).from).toBe(at('2026-11-21T15:00Z'))
  })

  it('is looked at again for what came, each minute while it can still empty, else not', () => {
    const rule = { metric: 'response_time' as const, windowMinutes: 60, openAlertId: '', seenSeq: 7, seenAt: now }
    const head = { seq: 7, updatedAt: now - 600_000 }
    expect(canHaveChanged(rule, { ...head, seq: 8 }, now)).toBe(true)
    expect(canHaveChanged(rule, head, now + 10_000)).toBe(false)
    expect(canHaveChanged(rule, head, now + 60_000)).toBe(true)
    expect(canHaveChanged({ ...rule, seenAt: now + 7_200_000 }, head, now + 7_300_000)).toBe(false)
    expect(canHaveChanged({ ...rule, seenAt: now + 7_200_000, openAlertId: 'a' }, head, now + 7_300_000)).toBe(true)
  })
})

describe('a recovery rate', () => {
  const ever = { entered_debts: 400, entered_cents: 40_000_000 }
  it('counts the debts that were overdue when its window began', () => {
    const window = { payments: 28, payment_cents: 2_800_000, entered_debts: 300, entered_cents: 30_000_000 }
    const reading = readFigure('recovery_rate', { window, since: window, ever: { ...ever, payment_cents: 2_800_000 } })
    expect(reading).toMatchObject({ value: 0.07, n: 100 })
  })
  it('of a portfolio that has just come is not judged', () => {
    const window = { ...ever }
    expect(readFigure('recovery_rate', { window, since: window, ever })).toMatchObject({ n: 0 })
    expect(readFigure('recovery_rate', { window: {}, since: {}, ever: {} })).toEqual({
      value: null,
      n: 0,
      interval: null,
    })
  })
})

describe('shipped rules', () => {
  it('clear on the good side, and the first follows the company’s target until it is edited', () => {
    for (const key of shippedKeys) {
      const { direction, threshold, clearAt, minimumCount } = shippedRules[key]
      expect(direction === 'below' ? clearAt >= threshold : clearAt <= threshold, key).toBe(true)
      expect(minimumCount).toBeGreaterThan(0)
    }
    const rule = { ...shippedRules.recovery_rate, key: 'recovery_rate', version: 1 }
    expect(followingTarget(rule, 0.4)).toMatchObject({ threshold: 0.4, clearAt: 0.41 })
    expect(followingTarget(rule, 0).threshold).toBe(0.35)
    expect(followingTarget({ ...rule, version: 2 }, 0.4).threshold).toBe(0.35)
  })
})
