import type { Estimate } from '../core/ratio-estimate'
import type { RoiSide } from '../core/roi'
import type { RoiCosts } from '../core/roi-costs'
import { wantedDifference } from '../core/roi-verdict'
import type { RoiReply } from './contract'
import type { RoiView } from './get-roi'

/** The founding document's page one (seed-collections): 20 % → 40 %, −31 %, 570 %. */
const claimed = { rate_before: 0.2, rate_after: 0.4, cost_change: -0.31, roi: 5.7 } as const

/** Estimates of money are no whole cents. */
const real = (cents: number) => Math.round(cents) / 100
const realOrNull = (cents: number | null) => (cents === null ? null : real(cents))
const time = (ms: number) => new Date(ms).toISOString()
const moneyEstimate = ({ value, interval: { low, high } }: Estimate) => ({
  value: real(value),
  interval: { low: real(low), high: real(high) },
})

const serializeSide = (side: RoiSide): RoiReply['treated'] => ({
  customers: side.customers,
  entered: real(side.entered),
  recovered: real(side.recovered),
  rate: side.estimate?.rate ?? null,
  interval: side.estimate?.interval ?? null,
  contacted: side.contacted,
  cost: realOrNull(side.costCents),
  cost_per_recovered: side.costPerReal,
})

const serializeCosts = ({
  ai,
  messages,
  takeovers,
  platform,
  total,
  oldProcess,
  missing,
}: RoiCosts): RoiReply['costs'] => ({
  ai: realOrNull(ai),
  messages: realOrNull(messages),
  takeovers: realOrNull(takeovers),
  platform: realOrNull(platform),
  total: realOrNull(total),
  old_process: realOrNull(oldProcess),
  missing,
})

const none: RoiReply = {
  verdict: 'not_enough_data',
  missing: [{ code: 'control_group', have: 0, need: 1 }],
  control_group: null,
  from: null,
  to: null,
  days: 0,
  outside: 0,
  treated: null,
  control: null,
  difference: null,
  ratio: null,
  incremental: null,
  costs: null,
  cost_change: null,
  roi: null,
  power: null,
  contamination: null,
  claimed,
}

export function serializeRoi(view: RoiView): RoiReply {
  if (!view) return none
  const { figures, roi } = view
  return {
    verdict: roi.verdict,
    missing: roi.missing,
    control_group: {
      control_group_id: figures.groupId,
      share_percentage: figures.shareBasisPoints / 100,
      started_at: time(figures.startedAt),
      ended_at: figures.endedAt > 0 ? time(figures.endedAt) : null,
    },
    from: time(figures.from),
    to: time(figures.to),
    days: roi.days,
    outside: figures.outside,
    treated: serializeSide(roi.treated),
    control: serializeSide(roi.control),
    difference: roi.difference,
    ratio: roi.quotient,
    incremental: roi.incremental && moneyEstimate(roi.incremental),
    costs: serializeCosts(roi.costs),
    cost_change: roi.costChange,
    roi: roi.roi,
    power: roi.power && {
      detectable_difference: roi.power.detectable,
      wanted_difference: wantedDifference,
      customers_needed: roi.power.customersNeeded,
    },
    contamination: roi.contamination,
    claimed,
  }
}
