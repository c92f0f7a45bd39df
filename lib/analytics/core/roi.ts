import {
  differenceOf,
  type Estimate,
  type PairSums,
  quotientOf,
  type RateEstimate,
  rateEstimates,
} from './ratio-estimate'
import { costsOf, meanDaysOf, monthsOf, type Prices, type RoiCosts, returnOf, type Usage } from './roi-costs'
import { type Missing, missingOf, type Power, powerOf, type RoiVerdict, verdictOf } from './roi-verdict'

/** One side as the room that knows debts tells it; money in cents, `enteredAt` the sum of instants. */
export type ArmFigures = {
  customers: number
  entered: number
  recovered: number
  entered2: number
  recovered2: number
  cross: number
  enteredAt: number
  contacted: number
}
export type ControlFigures = {
  groupId: string
  shareBasisPoints: number
  startedAt: number
  endedAt: number
  from: number
  to: number
  control: ArmFigures
  treated: ArmFigures
  outside: number
  contacted: number
}
export type RoiSide = ArmFigures & {
  estimate: RateEstimate | null
  costCents: number | null
  costPerReal: number | null
}

export type Roi = {
  verdict: RoiVerdict
  missing: Missing[]
  days: number
  treated: RoiSide
  control: RoiSide
  difference: Estimate | null
  quotient: Estimate | null
  /** Cents. */
  incremental: Estimate | null
  costs: RoiCosts
  /** New cost ÷ old − 1. */
  costChange: number | null
  roi: Estimate | null
  power: Power | null
  /** Share of the control group that was talked to all the same. */
  contamination: number | null
}

const pairsOf = ({ customers, entered, recovered, entered2, recovered2, cross }: ArmFigures): PairSums => ({
  n: customers,
  x: entered,
  y: recovered,
  xx: entered2,
  yy: recovered2,
  xy: cross,
})

/** What of everything used belongs to the treated side: by the people talked to; before that, by people worked. */
function shareOf({ treated, contacted, outside }: ControlFigures): number {
  if (contacted > 0) return Math.min(1, treated.contacted / contacted)
  const worked = treated.customers + outside
  return worked > 0 ? treated.customers / worked : 0
}

/**
 * What the product brought against the company's old process, from an experiment's sums: docs/roi.md has each formula. The
 * money more than without is the difference of rates times what the treated side owed, which is taken as given.
 */
export function roiOf(figures: ControlFigures, usage: Usage, prices: Prices): Roi {
  const { treated, control, startedAt, to } = figures
  const [t, c] = [pairsOf(treated), pairsOf(control)]
  const rates = rateEstimates(t, c)
  const days = Math.max(0, to - startedAt) / 86_400_000
  // Who entered yesterday tells nothing yet, however long the group runs.
  const observed = Math.min(days, meanDaysOf(treated, to), meanDaysOf(control, to))
  const missing = missingOf({ treated: t, control: c }, rates, observed)
  const difference = rates && differenceOf(rates.treated, rates.control)
  const times = (share: number) => share * treated.entered
  const incremental = difference && {
    value: times(difference.value),
    interval: { low: times(difference.interval.low), high: times(difference.interval.high) },
  }
  const costs = costsOf(usage, prices, shareOf(figures), monthsOf(treated, to))
  const oldCents = prices.oldProcessPerCustomerCents
  const controlCents = oldCents === null ? null : oldCents * monthsOf(control, to)
  const side = (arm: ArmFigures, estimate: RateEstimate | null, costCents: number | null): RoiSide => ({
    ...arm,
    estimate,
    costCents,
    costPerReal: costCents === null || arm.recovered <= 0 ? null : costCents / arm.recovered,
  })
  const { total, oldProcess } = costs
  return {
    verdict: verdictOf(missing, difference),
    missing,
    days,
    treated: side(treated, rates?.treated ?? null, total),
    control: side(control, rates?.control ?? null, controlCents),
    difference,
    quotient: rates && quotientOf(rates.treated, rates.control),
    incremental,
    costs,
    costChange: total === null || !oldProcess ? null : total / oldProcess - 1,
    roi: incremental && returnOf(incremental, costs),
    power: rates && powerOf(rates.treated, rates.control),
    contamination: control.customers > 0 ? control.contacted / control.customers : null,
  }
}
