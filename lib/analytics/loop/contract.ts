import { z } from 'zod'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import { type Interval, wilson } from '../core/interval'
import type { CurvePoint } from '../core/threshold-curve'
import type { Loop } from './get-loop'
import { loopQuery } from './schemas'

/** Fewer known outcomes than this, and a band's rate is flagged. */
export const smallBand = 30

const count = z.number().int()
const share = z.number().nullable().describe('0–1; null where nothing was counted.')
const interval = z.object({ low: z.number(), high: z.number() }).nullable().describe('Wilson’s, 95 %.')
const brl = z.number().describe('BRL.')
const point = z.object({
  threshold: z.number(),
  approved: count.describe('Orders with a known outcome at or above it.'),
  amount: brl.describe('Gain of those that paid less what the others lost.'),
})

export const loopReply = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  model_id: z.string().nullable(),
  models: z
    .array(z.object({ model_id: z.string(), version: count, decisions: count, last_decided_at: z.iso.datetime() }))
    .describe('The versions that decided in the window, the last one first.'),
  approval: z.object({ rate: share, n: count, approved: count, reviewed: count, interval }),
  outcomes: z.object({
    known: count,
    of_approved: count.describe('Approved orders whose outcome is known: the n of the bad rate.'),
    paid: count,
    bad: count,
    bad_rate: share,
    interval,
    lost_amount: brl,
    without_amount: count.describe('Bad orders that nobody told an amount of; the others’ mean stands for it.'),
  }),
  bands: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      decided: count,
      approved: count,
      known: count,
      bad: count,
      bad_rate: share,
      interval,
      small: z.boolean().describe(`Fewer than ${smallBand} known outcomes.`),
    }),
  ),
  recovery: z.object({
    customers: count,
    orders: count,
    lost_amount: brl,
    recovered_amount: brl.describe('Paid by the same customers after the order, at most what was lost.'),
    rate: share,
    without_customer: count.describe('Lost orders that name no customer: not part of this.'),
  }),
  threshold: z.object({
    current: z.number().nullable(),
    gain_per_paid: z.number().nullable(),
    points: z.array(point),
    at_current: point.nullable(),
    best: point.nullable(),
    difference: z
      .object({ amount: brl, low: brl, high: brl, n: count, clear: z.boolean().describe('The interval leaves out 0.') })
      .nullable()
      .describe('Of a threshold chosen this way over the current one, cross-fitted, with its 95 % interval.'),
  }),
})
export type LoopReply = z.output<typeof loopReply>

const rate = (hits: number, n: number): { rate: number | null; interval: Interval | null } => ({
  rate: n === 0 ? null : hits / n,
  interval: wilson(hits, n),
})

const pointOf = ({ threshold, approved, valueCents }: CurvePoint) => ({
  threshold,
  approved,
  amount: decimalFromCents(valueCents),
})

const bandOf = ({ interval: within, ...band }: Loop['sums']['bands'][number]) => ({
  ...band,
  bad_rate: rate(band.bad, band.known).rate,
  interval: within,
  small: band.known < smallBand,
})

function thresholdOf({ sums, gainCents, curve }: Loop): LoopReply['threshold'] {
  const current = sums.decided === 0 ? null : sums.threshold
  const gain = gainCents === null ? null : decimalFromCents(gainCents)
  if (!curve) return { current, gain_per_paid: gain, points: [], at_current: null, best: null, difference: null }
  const { cents, low, high, n } = curve.difference
  return {
    current,
    gain_per_paid: gain,
    points: curve.points.map(pointOf),
    at_current: pointOf(curve.current),
    best: pointOf(curve.best),
    difference: {
      amount: decimalFromCents(cents),
      low: decimalFromCents(low),
      high: decimalFromCents(high),
      n,
      clear: curve.isClear,
    },
  }
}

export function serializeLoop(loop: Loop): LoopReply {
  const { window, models, modelId, sums, recovered } = loop
  const { known, ofApproved, paid, bad, lostCents, withoutAmount } = sums.outcomes
  const badRate = rate(bad, ofApproved)
  return {
    from: new Date(window.from).toISOString(),
    to: new Date(window.to).toISOString(),
    model_id: modelId,
    models: models.map(({ modelId: id, version, decisions, lastAt }) => ({
      model_id: id,
      version,
      decisions,
      last_decided_at: new Date(lastAt).toISOString(),
    })),
    approval: {
      ...rate(sums.approved, sums.decided),
      n: sums.decided,
      approved: sums.approved,
      reviewed: sums.reviewed,
    },
    outcomes: {
      known,
      of_approved: ofApproved,
      paid,
      bad,
      bad_rate: badRate.rate,
      interval: badRate.interval,
      lost_amount: decimalFromCents(lostCents),
      without_amount: withoutAmount,
    },
    bands: sums.bands.map(bandOf),
    recovery: {
      customers: recovered.customers,
      orders: recovered.orders,
      lost_amount: decimalFromCents(recovered.lostCents),
      recovered_amount: decimalFromCents(recovered.recoveredCents),
      rate: recovered.lostCents === 0 ? null : recovered.recoveredCents / recovered.lostCents,
      without_customer: sums.lossesWithoutCustomer,
    },
    threshold: thresholdOf(loop),
  }
}

export const getLoopOperation = operation({
  id: 'getLoop',
  method: 'GET',
  path: '/metrics/loop',
  tag: 'Analytics',
  summary: 'How credit decisions turned out',
  description:
    'Approval, outcomes by score band, what recovery brought back of what approved orders lost, and the money that ' +
    'other thresholds would have made of the orders whose outcome is known. Rejected orders have no outcome: nothing ' +
    'is said of thresholds below the scores that were approved.',
  auth: 'bearer',
  scope: 'analytics:read',
  query: loopQuery,
  replies: { 200: { description: 'The loop', schema: loopReply } },
})
