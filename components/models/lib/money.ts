import type { ModelReply, ProfitReply } from '@/lib/models'
import { type Counts, countsAt } from './counts'

/** What an error costs, in whole centavos, whatever the order is worth. */
export type Costs = {
  /** Margin lost when a good order is rejected; won when it is approved. */
  saleCents: number
  /** Money lost when a bad order is approved. */
  lossCents: number
}

/** Money made and missed on the held-out rows at one threshold, in centavos. */
export type Worth = {
  /** Earned on good orders approved. */
  marginCents: number
  /** Lost on bad orders approved. */
  lossCents: number
  /** Not earned on good orders blocked. */
  forgoneCents: number
  /** Not lost on bad orders blocked. */
  avoidedCents: number
}

export const worthOf = ({ tp, fp, tn, fn }: Counts, { saleCents, lossCents }: Costs): Worth => ({
  marginCents: tp * saleCents,
  lossCents: fp * lossCents,
  forgoneCents: fn * saleCents,
  avoidedCents: tn * lossCents,
})

/** Good approvals earn, bad ones lose, rejections are nothing. */
export const profitOf = ({ marginCents, lossCents }: Worth) => marginCents - lossCents

/** Price of the errors: sales not made and losses taken. */
export const errorCost = ({ forgoneCents, lossCents }: Worth) => forgoneCents + lossCents

/** The held-out rows in money: at every hundredth, at the model's own threshold, and where it is most. */
export type Takings = {
  line: readonly Worth[]
  own: Worth
  best: number
  rows: number
  /** Rows without an amount, which count for nothing. */
  withoutAmount: number
}

/** The best hundredth; of equals, the middle of their first run, so that it does not sit at an edge. */
export function bestStep(line: readonly Worth[]): number {
  const profits = line.map(profitOf)
  const best = Math.max(...profits)
  const first = profits.indexOf(best)
  let last = first
  while (profits[last + 1] === best) last += 1
  return Math.floor((first + last) / 2)
}

/** By two fixed prices an order. */
export function fixedTakings(table: ModelReply['threshold_table'], ownCounts: Counts, costs: Costs): Takings {
  const line = table.map((_, step) => worthOf(countsAt(table, step), costs))
  const { tp, fp, tn, fn } = ownCounts
  return { line, own: worthOf(ownCounts, costs), best: bestStep(line), rows: tp + fp + tn + fn, withoutAmount: 0 }
}

const cents = (reais: number) => Math.round(reais * 100)
const worthFrom = ({ margin, loss, forgone, avoided }: ProfitReply['best']): Worth => ({
  marginCents: cents(margin),
  lossCents: cents(loss),
  forgoneCents: cents(forgone),
  avoidedCents: cents(avoided),
})

/** By shares of each order's amount, as the API counts them. */
export const amountTakings = (reply: ProfitReply): Takings => ({
  line: reply.curve.map(worthFrom),
  own: worthFrom(reply.current),
  best: Math.round(reply.best.threshold * 100),
  rows: reply.rows,
  withoutAmount: reply.without_amount,
})
