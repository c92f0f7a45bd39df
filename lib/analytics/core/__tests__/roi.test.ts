import { describe, expect, it } from 'vitest'
import { type ArmFigures, type ControlFigures, roiOf } from '../roi'
import type { Prices, Usage } from '../roi-costs'

const day = 86_400_000
const month = (365.25 / 12) * day
const now = Date.parse('2026-11-22T12:00:00Z')

/** People who owe R$ 1,000 each and pay all or nothing, there for two months. */
const arm = (customers: number, payers: number, contacted = 0): ArmFigures => ({
  customers,
  entered: customers * 1e5,
  recovered: payers * 1e5,
  entered2: customers * 1e10,
  recovered2: payers * 1e10,
  cross: payers * 1e10,
  enteredAt: customers * (now - 2 * month),
  contacted,
})
const figures = (treated: ArmFigures, control: ArmFigures, changes: Partial<ControlFigures> = {}): ControlFigures => ({
  groupId: 'ctl_1',
  shareBasisPoints: 2_000,
  startedAt: now - 2 * month,
  endedAt: 0,
  from: now - 2 * month,
  to: now,
  treated,
  control,
  outside: 0,
  contacted: treated.contacted + control.contacted,
  ...changes,
})
const usage: Usage = {
  days: (2 * month) / day,
  aiMicros: 10_000_000,
  takeovers: 100,
  messages: new Map([
    ['whatsapp', 10_000],
    ['simulator', 500],
  ]),
}
const prices: Prices = {
  oldProcessPerCustomerCents: 1_000,
  platformMonthlyCents: 200_000,
  perTakeoverCents: 500,
  messageMicros: { whatsapp: 300_000, sms: null, email: null },
  usdRateMicros: 5_000_000,
}

describe('return on investment', () => {
  it('follows the formulas of docs/roi.md', () => {
    const roi = roiOf(figures(arm(4_000, 1_600, 4_000), arm(1_000, 200)), usage, prices)
    expect(roi).toMatchObject({ verdict: 'better', missing: [], contamination: 0 })
    expect(roi.difference?.value).toBeCloseTo(0.2, 10)
    expect(roi.quotient?.value).toBeCloseTo(2, 10)
    expect(roi.incremental?.value).toBeCloseTo(800 * 1e5, 3)
    // US$ 10 × 5 + 10,000 × R$ 0.30 + 100 × R$ 5 + 2 × R$ 2,000.
    expect(roi.costs).toMatchObject({ missing: [], messages: 300_000, takeovers: 50_000 })
    expect(roi.costs.ai).toBeCloseTo(5_000, 6)
    expect(roi.costs.platform).toBeCloseTo(400_000, 6)
    expect(roi.costs.total).toBeCloseTo(755_000, 6)
    expect(roi.costs.oldProcess).toBeCloseTo(4_000 * 2 * 1_000, 3)
    expect(roi.costChange).toBeCloseTo(755_000 / 8_000_000 - 1, 8)
    expect(roi.roi?.value).toBeCloseTo((80_000_000 - 755_000 + 8_000_000) / 755_000, 6)
    expect(roi.treated.costPerReal).toBeCloseTo(755_000 / 160_000_000, 8)
    expect(roi.control.costPerReal).toBeCloseTo((1_000 * 2 * 1_000) / 20_000_000, 8)
  })
  it('charges the treated side for the people talked to there', () => {
    const half = figures(arm(4_000, 1_600, 2_000), arm(1_000, 200), { contacted: 4_000 })
    expect(roiOf(half, usage, prices).costs.total).toBeCloseTo(755_000 / 2, 6)
    const nobody = figures(arm(3_000, 1_600), arm(1_000, 200), { outside: 1_000 })
    expect(roiOf(nobody, usage, prices).costs.platform).toBeCloseTo(300_000, 6)
  })
  it('names the prices that are missing, and only those that were needed', () => {
    const bare: Prices = {
      oldProcessPerCustomerCents: null,
      platformMonthlyCents: null,
      perTakeoverCents: null,
      messageMicros: {},
      usdRateMicros: null,
    }
    const both = figures(arm(4_000, 1_600), arm(1_000, 200))
    const roi = roiOf(both, usage, bare)
    expect(roi).toMatchObject({ verdict: 'better', roi: null, costChange: null })
    expect(roi.costs.missing).toHaveLength(5)
    const idle = roiOf(both, { ...usage, aiMicros: 0, takeovers: 0, messages: new Map() }, bare)
    expect(idle.costs.missing).toEqual(['old_process_cost_per_customer', 'platform_cost_monthly'])
  })
  it.each([
    ['worse', arm(4_000, 600), arm(1_000, 300)],
    ['no_clear_difference', arm(4_000, 820), arm(1_000, 200)],
    ['better', arm(4_000, 1_000), arm(1_000, 150)],
  ])('says %s', (verdict, treated, control) =>
    expect(roiOf(figures(treated, control), usage, prices).verdict).toBe(verdict),
  )
  it.each([
    ['customers_control', figures(arm(4_000, 1_600), arm(99, 10)), 99],
    ['customers_treated', figures(arm(80, 40), arm(200, 20)), 80],
    ['days', figures(arm(4_000, 1_600), arm(1_000, 100), { startedAt: now - 12.5 * day }), 12],
    ['days', figures({ ...arm(4_000, 1_600), enteredAt: 4_000 * (now - 3 * day) }, arm(1_000, 100)), 3],
    ['recovered', figures(arm(4_000, 0), arm(1_000, 0)), 0],
    ['spread', figures(arm(4_000, 1_600), { ...arm(1_000, 200), entered2: 1_000 * 1e10 * 60 }), undefined],
  ])('does not conclude while %s is missing', (code, given, have) => {
    const { verdict, missing } = roiOf(given, usage, prices)
    expect(verdict).toBe('not_enough_data')
    expect(missing.map((one) => one.code)).toContain(code)
    if (have !== undefined) expect(missing.find((one) => one.code === code)?.have).toBe(have)
  })
  it('tells what a group of this size can see, and what size sees 5 points', () => {
    const { power } = roiOf(figures(arm(4_000, 800), arm(1_000, 200)), usage, prices)
    const expected = 2.8016 * Math.sqrt(0.16 * (1 / 1_000 + 1 / 4_000))
    expect(power?.detectable).toBeCloseTo(expected, 4)
    expect(power?.customersNeeded).toBe(Math.ceil(1_000 * ((power?.detectable ?? 0) / 0.05) ** 2))
  })
  it('has nothing to say of a group without people', () => {
    const none = roiOf(figures(arm(0, 0), arm(0, 0)), usage, prices)
    expect(none).toMatchObject({
      verdict: 'not_enough_data',
      difference: null,
      roi: null,
      power: null,
      contamination: null,
    })
  })
})
