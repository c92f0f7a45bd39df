import { sigmoid } from '@/lib/ml'
import type { RecoveryFeatures } from './features'

/** Stored with every score it gives; raise it with any change of a point. */
export const priorVersion = 'prior-1'

/** Log-odds of a debt with no point for or against: about 30 % recovered, the middle of the founding document's 20–40 %. */
const baseMargin = -0.85

type Band = readonly [upTo: number, band: string, points: number]
type Part = { code: keyof typeof bands; read: (features: RecoveryFeatures) => number | null }

/*
 * Points in log-odds by band. They are a judgement written down, not an estimate: what collection practice agrees on
 * in sign and order (age of the debt first, then the payer's own record), with sizes a fifth to a half of what
 * published scorecards show, so that no single fact decides. `docs/collections.md` gives the reason of each.
 */
const bands = {
  overdue_days: [
    [15, '0_15', 0.9],
    [30, '16_30', 0.5],
    [60, '31_60', 0],
    [90, '61_90', -0.5],
    [180, '91_180', -1.1],
    [360, '181_360', -1.8],
    [Infinity, 'over_360', -2.5],
  ],
  installments_overdue: [
    [1, '0_1', 0.2],
    [2, '2', 0],
    [3, '3', -0.3],
    [6, '4_6', -0.6],
    [Infinity, 'over_6', -0.9],
  ],
  history_score: [
    [0.2, 'very_poor', -0.8],
    [0.4, 'poor', -0.4],
    [0.6, 'fair', 0],
    [0.8, 'good', 0.4],
    [1, 'very_good', 0.8],
  ],
  days_since_payment: [
    [45, '0_45', 0.4],
    [90, '46_90', 0.1],
    [180, '91_180', -0.2],
    [Infinity, 'over_180', -0.6],
  ],
  amount_ratio: [
    [0.02, 'under_2', 0.2],
    [0.05, '2_5', 0],
    [0.15, '5_15', -0.2],
    [Infinity, 'over_15', -0.5],
  ],
} satisfies Record<string, Band[]>

const riskPoints: Record<string, number> = { very_low: 0.6, low: 0.4, medium: 0, high: -0.5, very_high: -0.9 }

const parts: Part[] = [
  { code: 'overdue_days', read: (f) => f.overdue_days },
  { code: 'installments_overdue', read: (f) => f.installments_overdue },
  { code: 'history_score', read: (f) => f.history_score },
  { code: 'days_since_payment', read: (f) => f.days_since_payment },
  { code: 'amount_ratio', read: (f) => f.amount_ratio },
]

/** Points of one fact; `band` names the row of the scorecard that gave them, `unknown` gives none. */
export type PriorPoint = { code: string; band: string; points: number }

const contactOf = ({ has_phone, has_email }: RecoveryFeatures): PriorPoint => {
  if (has_phone && has_email) return { code: 'contact', band: 'phone_and_email', points: 0.1 }
  if (!has_phone && !has_email) return { code: 'contact', band: 'none', points: -1.2 }
  return { code: 'contact', band: has_phone ? 'phone' : 'email', points: 0 }
}

function pointsOf(code: Part['code'], value: number | null): PriorPoint {
  if (value === null) return { code, band: 'unknown', points: 0 }
  const rows: readonly Band[] = bands[code]
  const [, band, points] = rows.find(([upTo]) => value <= upTo) ?? [0, 'unknown', 0]
  return { code, band, points }
}

/** Every fact's points, in the order of the scorecard. */
export function priorPoints(features: RecoveryFeatures): PriorPoint[] {
  const risk = riskPoints[features.risk_segment.toLowerCase()]
  const riskBand = risk === undefined ? 'unknown' : features.risk_segment.toLowerCase()
  return [
    ...parts.map(({ code, read }) => pointsOf(code, read(features))),
    { code: 'risk_segment', band: riskBand, points: risk ?? 0 },
    contactOf(features),
  ]
}

export const priorBase = sigmoid(baseMargin)

/** Probability of recovery by the prior scorecard: sigmoid of the base and the points. */
export function priorProbability(features: RecoveryFeatures): number {
  let margin = baseMargin
  for (const { points } of priorPoints(features)) margin += points
  return sigmoid(margin)
}

/** What each fact adds to the base probability (they sum to the probability): log-odds shared out in proportion. */
export function priorReasons(features: RecoveryFeatures): { code: string; band: string; contribution: number }[] {
  const points = priorPoints(features)
  const moved = points.reduce((sum, point) => sum + point.points, 0)
  const p = sigmoid(baseMargin + moved)
  const slope = Math.abs(moved) < 1e-9 ? p * (1 - p) : (p - priorBase) / moved
  return points
    .map(({ code, band, points: own }) => ({ code, band, contribution: own * slope }))
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
}
