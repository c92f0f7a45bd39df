import type { DecisionFacts } from './decision-facts'
import { type Interval, wilson } from './interval'
import type { KnownOutcome } from './threshold-curve'

/** A tenth of the score, and what became of the orders in it. */
export type Band = {
  from: number
  to: number
  decided: number
  approved: number
  known: number
  bad: number
  interval: Interval | null
}
/** What a customer's orders lost, and since when. */
export type Loss = { cents: number; since: number; orders: number }

export type LoopSums = {
  decided: number
  approved: number
  reviewed: number
  outcomes: {
    known: number
    ofApproved: number
    paid: number
    bad: number
    lostCents: number
    /** Bad ones that nobody told an amount of. */
    withoutAmount: number
  }
  bands: Band[]
  /** The threshold that held last. */
  threshold: number
  /** Approved orders whose outcome is known, in the order of deciding. */
  curve: KnownOutcome[]
  /** By the company's own customer. */
  losses: Map<string, Loss>
  /** Bad approved orders with an amount but without a customer. */
  lossesWithoutCustomer: number
}

const bands = 10

export const noLoopSums = (): LoopSums => ({
  decided: 0,
  approved: 0,
  reviewed: 0,
  outcomes: { known: 0, ofApproved: 0, paid: 0, bad: 0, lostCents: 0, withoutAmount: 0 },
  bands: Array.from({ length: bands }, (_, place) => ({
    from: place / bands,
    to: (place + 1) / bands,
    decided: 0,
    approved: 0,
    known: 0,
    bad: 0,
    interval: null,
  })),
  threshold: 0,
  curve: [],
  losses: new Map(),
  lossesWithoutCustomer: 0,
})

/** A person's answer prevails over the model's. */
export const isApproved = ({ decision, review }: DecisionFacts) => (review || decision) === 'approved'

function addLoss(sums: LoopSums, { customerKey, lostCents, outcomeAt, at }: DecisionFacts): void {
  if (!lostCents) return
  if (!customerKey) {
    sums.lossesWithoutCustomer += 1
    return
  }
  const known = sums.losses.get(customerKey) ?? { cents: 0, since: Math.min(at, outcomeAt), orders: 0 }
  sums.losses.set(customerKey, {
    cents: known.cents + lostCents,
    since: Math.min(known.since, at),
    orders: known.orders + 1,
  })
}

/** Adds a decision to the sums, in place; decisions come in the order in which they were made. */
export function addDecision(sums: LoopSums, facts: DecisionFacts): void {
  const { probability, paid, lostCents, outcomeAt, threshold, review } = facts
  const approved = isApproved(facts)
  const known = approved && outcomeAt > 0
  const band = sums.bands[Math.min(bands - 1, Math.floor(probability * bands))] as Band
  sums.decided += 1
  sums.threshold = threshold
  band.decided += 1
  if (review) sums.reviewed += 1
  if (outcomeAt > 0) sums.outcomes.known += 1
  if (approved) {
    sums.approved += 1
    band.approved += 1
  }
  if (!known) return
  const { outcomes } = sums
  outcomes.ofApproved += 1
  band.known += 1
  sums.curve.push({ probability, paid, lostCents: paid ? 0 : (lostCents ?? Number.NaN) })
  if (paid) outcomes.paid += 1
  else {
    outcomes.bad += 1
    band.bad += 1
    outcomes.lostCents += lostCents ?? 0
    if (lostCents === null) outcomes.withoutAmount += 1
    addLoss(sums, facts)
  }
}

/** Brings what is counted at the end: intervals, and the mean loss where an order's own was not told. */
export function settleLoop(sums: LoopSums): LoopSums {
  const told = sums.outcomes.bad - sums.outcomes.withoutAmount
  const mean = told > 0 ? Math.round(sums.outcomes.lostCents / told) : 0
  return {
    ...sums,
    bands: sums.bands.map((band) => ({ ...band, interval: wilson(band.bad, band.known) })),
    curve: sums.curve.map((one) => (Number.isNaN(one.lostCents) ? { ...one, lostCents: mean } : one)),
  }
}

export type Recovered = { customers: number; orders: number; lostCents: number; recoveredCents: number }

/** What customers paid after the first order that they lost for us, at most what their orders lost. */
export function recoveredOf(
  losses: ReadonlyMap<string, Loss>,
  money: readonly { customerKey: string; at: number; cents: number }[],
): Recovered {
  const came = new Map<string, number>()
  for (const { customerKey, at, cents } of money) {
    if (at >= (losses.get(customerKey)?.since ?? Number.POSITIVE_INFINITY)) {
      came.set(customerKey, (came.get(customerKey) ?? 0) + cents)
    }
  }
  const sum: Recovered = { customers: losses.size, orders: 0, lostCents: 0, recoveredCents: 0 }
  for (const [key, { cents, orders }] of losses) {
    sum.orders += orders
    sum.lostCents += cents
    sum.recoveredCents += Math.min(cents, Math.max(0, came.get(key) ?? 0))
  }
  return sum
}
