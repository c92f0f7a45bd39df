import type { DecisionFacts } from './decision-facts'
import { type Interval, wilson } from './interval'
import { addOutcome, noOutcomes, type OutcomeCells } from './threshold-curve'

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
  /** Approved orders whose outcome is known; null while there is no decision. */
  cells: OutcomeCells | null
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
  cells: null,
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
  const known = sums.losses.get(customerKey) ?? { cents: 0, since: at, orders: 0 }
  sums.losses.set(customerKey, {
    cents: known.cents + lostCents,
    since: Math.min(known.since, at, outcomeAt),
    orders: known.orders + 1,
  })
}

/** Adds a decision to the sums, in place; decisions come newest first. */
export function addDecision(sums: LoopSums, facts: DecisionFacts): void {
  const { probability, paid, lostCents, outcomeAt, threshold, review } = facts
  if (!sums.cells) {
    sums.threshold = threshold
    sums.cells = noOutcomes(threshold)
  }
  const approved = isApproved(facts)
  const known = approved && outcomeAt > 0
  const band = sums.bands[Math.min(bands - 1, Math.floor(probability * bands))] as Band
  sums.decided += 1
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
  addOutcome(sums.cells, { probability, paid, lostCents })
  if (paid) outcomes.paid += 1
  else {
    outcomes.bad += 1
    band.bad += 1
    outcomes.lostCents += lostCents ?? 0
    if (lostCents === null) outcomes.withoutAmount += 1
    addLoss(sums, facts)
  }
}

/** Brings what is counted at the end: the bands' intervals. */
export const settleLoop = (sums: LoopSums): LoopSums => ({
  ...sums,
  bands: sums.bands.map((band) => ({ ...band, interval: wilson(band.bad, band.known) })),
})

export type Recovered = { customers: number; orders: number; lostCents: number; recoveredCents: number }
export const noRecovered = (): Recovered => ({ customers: 0, orders: 0, lostCents: 0, recoveredCents: 0 })

/**
 * Adds what some customers paid after the first order that they lost for us, at most what their orders lost; in place.
 * @param money all that came from these customers
 */
export function addRecovered(
  sum: Recovered,
  customers: ReadonlyMap<string, Loss>,
  money: readonly { customerKey: string; at: number; cents: number }[],
): void {
  const came = new Map<string, number>()
  for (const { customerKey, at, cents } of money) {
    if (at >= (customers.get(customerKey)?.since ?? Number.POSITIVE_INFINITY)) {
      came.set(customerKey, (came.get(customerKey) ?? 0) + cents)
    }
  }
  for (const [key, { cents, orders }] of customers) {
    sum.customers += 1
    sum.orders += orders
    sum.lostCents += cents
    sum.recoveredCents += Math.min(cents, Math.max(0, came.get(key) ?? 0))
  }
}
