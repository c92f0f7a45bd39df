import type { ModelReply } from '@/lib/models'
import { type Counts, countsAt } from './counts'

/** What an error costs, in whole centavos. */
export type Costs = {
  /** Margin lost when a good order is rejected; won when it is approved. */
  saleCents: number
  /** Money lost when a bad order is approved. */
  lossCents: number
}

/** Money made on the held-out rows: good approvals earn, bad ones lose, rejections are nothing. */
export const profitOf = ({ tp, fp }: Counts, { saleCents, lossCents }: Costs) => tp * saleCents - fp * lossCents

/** Price of the errors: sales not made and losses taken. */
export const errorCost = ({ fn, fp }: Counts, { saleCents, lossCents }: Costs) => fn * saleCents + fp * lossCents

export type ProfitPoint = { step: number; profitCents: number }

/** Profit at every hundredth. */
export const profitLine = (table: ModelReply['threshold_table'], costs: Costs): ProfitPoint[] =>
  table.map((row, step) => ({ step, profitCents: profitOf(row, costs) }))

/** The best hundredth; of equals, the middle of their run, so that it does not sit at an edge. */
export function bestStep(table: ModelReply['threshold_table'], costs: Costs): number {
  const line = profitLine(table, costs)
  const best = Math.max(...line.map(({ profitCents }) => profitCents))
  const first = line.findIndex(({ profitCents }) => profitCents === best)
  let last = first
  while (line[last + 1]?.profitCents === best) last += 1
  return Math.floor((first + last) / 2)
}

/** Gain of moving from `now` to `step`, in centavos. */
export const gainCents = (table: ModelReply['threshold_table'], now: Counts, step: number, costs: Costs) =>
  profitOf(countsAt(table, step), costs) - profitOf(now, costs)
