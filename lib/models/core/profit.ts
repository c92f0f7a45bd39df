/** What an answer is worth. Sums in integer cents; rates in millionths of an order's amount. */
export type Prices = { lossCents: number; saleCents: number; lossRatePpm: number; marginRatePpm: number }

export type ProfitPoint = {
  threshold: number
  approvalRate: number
  profitCents: number
  /** Earned on good orders approved. */
  marginCents: number
  /** Lost on bad orders approved. */
  lossCents: number
  /** Not earned on good orders blocked. */
  forgoneCents: number
  /** Not lost on bad orders blocked. */
  avoidedCents: number
}

const million = 1_000_000
/** Larger amounts than R$ 100 million, and negative ones, are taken for none. */
const maxAmount = 100_000_000
const steps = 100

/** A number of a column as cents; null when it is no amount. */
export const amountCents = (amount: number): number | null =>
  amount >= 0 && amount <= maxAmount ? Math.round(amount * 100) : null

/** `cents` × `ppm` ÷ 10⁶ to the nearest cent, in whole numbers below 2⁵³ throughout. */
export const portionOf = (cents: number, ppm: number): number =>
  Math.floor(cents / million) * ppm + Math.round(((cents % million) * ppm) / million)

/** What each row earns when approved and good, or loses when approved and bad, in cents. */
export function rowWorth(labels: Uint8Array, amounts: (number | null)[] | null, prices: Prices): Float64Array {
  return Float64Array.from(labels, (label, row) => {
    const amount = amounts?.[row] ?? 0
    return label === 1
      ? prices.saleCents + portionOf(amount, prices.marginRatePpm)
      : prices.lossCents + portionOf(amount, prices.lossRatePpm)
  })
}

type Totals = { approved: number; good: number; bad: number }
type Rows = { labels: Uint8Array; probabilities: Float64Array; worth: Float64Array }

function point(threshold: number, approved: Totals, all: Totals): ProfitPoint {
  return {
    threshold,
    approvalRate: all.approved === 0 ? 0 : approved.approved / all.approved,
    profitCents: approved.good - approved.bad,
    marginCents: approved.good,
    lossCents: approved.bad,
    forgoneCents: all.good - approved.good,
    avoidedCents: all.bad - approved.bad,
  }
}

function totalsAt({ labels, probabilities, worth }: Rows, threshold: number): Totals {
  const totals: Totals = { approved: 0, good: 0, bad: 0 }
  probabilities.forEach((probability, row) => {
    if (probability < threshold) return
    totals.approved += 1
    if (labels[row] === 1) totals.good += worth[row] as number
    else totals.bad += worth[row] as number
  })
  return totals
}

/** What the rows would have earned with orders approved from `threshold` on. */
export const profitAt = (rows: Rows, threshold: number): ProfitPoint =>
  point(threshold, totalsAt(rows, threshold), totalsAt(rows, 0))

/** The last hundredth at which a probability is still approved. */
function stepOf(probability: number): number {
  const near = Math.floor(probability * steps)
  if ((near + 1) / steps <= probability) return near + 1
  return near / steps > probability ? near - 1 : near
}

/** Points at 0, 0.01, …, 1. */
export function profitCurve({ labels, probabilities, worth }: Rows): ProfitPoint[] {
  const perStep = Array.from({ length: steps + 1 }, (): Totals => ({ approved: 0, good: 0, bad: 0 }))
  probabilities.forEach((probability, row) => {
    const totals = perStep[stepOf(probability)] as Totals
    totals.approved += 1
    if (labels[row] === 1) totals.good += worth[row] as number
    else totals.bad += worth[row] as number
  })
  for (let step = steps - 1; step >= 0; step -= 1) {
    const [here, above] = [perStep[step] as Totals, perStep[step + 1] as Totals]
    here.approved += above.approved
    here.good += above.good
    here.bad += above.bad
  }
  return perStep.map((totals, step) => point(step / steps, totals, perStep[0] as Totals))
}

/** The point of highest profit; of equals the middle of their first run, so that it does not sit at an edge. */
export function bestPoint(curve: readonly ProfitPoint[]): ProfitPoint {
  const best = curve.reduce((most, { profitCents }) => Math.max(most, profitCents), Number.NEGATIVE_INFINITY)
  const first = curve.findIndex(({ profitCents }) => profitCents === best)
  let last = first
  while (curve[last + 1]?.profitCents === best) last += 1
  return curve[Math.floor((first + last) / 2)] as ProfitPoint
}

/**
 * What rows would have earned at every threshold, at the best one and at `threshold`.
 * @param values each row's amount in R$, NaN for none; null when no column holds amounts
 */
export function profitOf(
  { labels, probabilities, values }: { labels: Uint8Array; probabilities: Float64Array; values: Float64Array | null },
  prices: Prices,
  threshold: number,
) {
  const amounts = values && Array.from(values, amountCents)
  const rows = { labels, probabilities, worth: rowWorth(labels, amounts, prices) }
  const curve = profitCurve(rows)
  return {
    withoutAmount: amounts?.filter((amount) => amount === null).length ?? 0,
    totalCents: amounts?.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) ?? 0,
    curve,
    best: bestPoint(curve),
    current: profitAt(rows, threshold),
  }
}
