import type { Estimate, RateEstimate } from './ratio-estimate'

export const roiVerdicts = ['not_enough_data', 'no_clear_difference', 'better', 'worse'] as const
export type RoiVerdict = (typeof roiVerdicts)[number]
export const missingCodes = [
  'control_group',
  'customers_control',
  'customers_treated',
  'days',
  'spread',
  'recovered',
] as const
export type MissingCode = (typeof missingCodes)[number]
/** What there is, and from where on it is enough. */
export type Missing = { code: MissingCode; have: number; need: number }

/** From where on a comparison is told at all. `people`: as many of equal debts as would tell as much. */
export const enough = { customers: 100, days: 30, people: 50 } as const
/** The difference of rates that a group should be able to see. */
export const wantedDifference = 0.05

const power80 = 0.8416212335729143
const z = 1.959963984540054

export type Power = {
  /** Seen in 4 of 5 experiments of this size. */
  detectable: number
  /** In the control group, until `wantedDifference` is seen in 4 of 5. */
  customersNeeded: number
}

/**
 * The smallest true difference that a comparison of this size shows 4 times of 5 (two-sided, 5 %), and how many people in
 * the control group show `wantedDifference`, the other side growing with it.
 */
export function powerOf(treated: RateEstimate, control: RateEstimate): Power {
  const weight = treated.effective + control.effective
  const common = (treated.rate * treated.effective + control.rate * control.effective) / weight
  // Before any money came, a rate that is not nothing.
  const rate = Math.min(0.95, Math.max(0.05, common))
  const error = Math.sqrt(rate * (1 - rate) * (1 / treated.effective + 1 / control.effective))
  const detectable = Math.min(1, (z + power80) * error)
  return { detectable, customersNeeded: Math.ceil(control.n * (detectable / wantedDifference) ** 2) }
}

type Sides = { treated: { n: number; y: number }; control: { n: number; y: number } }
type Rates = { treated: RateEstimate; control: RateEstimate } | null

/** What is missing before anything is concluded, in the order in which it is told. */
export function missingOf({ treated, control }: Sides, rates: Rates, days: number): Missing[] {
  const people = Math.floor(Math.min(rates?.treated.people ?? 0, rates?.control.people ?? 0))
  const asked: Missing[] = [
    { code: 'customers_control', have: control.n, need: enough.customers },
    { code: 'customers_treated', have: treated.n, need: enough.customers },
    { code: 'days', have: Math.floor(days), need: enough.days },
    { code: 'spread', have: people, need: enough.people },
    { code: 'recovered', have: treated.y + control.y > 0 ? 1 : 0, need: 1 },
  ]
  return asked.filter(({ have, need }) => have < need)
}

/** One word for it: better or worse only where the whole interval of the difference says so. */
export function verdictOf(missing: readonly Missing[], difference: Estimate | null): RoiVerdict {
  if (missing.length > 0 || !difference) return 'not_enough_data'
  if (difference.interval.low > 0) return 'better'
  return difference.interval.high < 0 ? 'worse' : 'no_clear_difference'
}
