import { type Context, requireScope } from '@/lib/platform/context'
import { centsFromDecimal } from '@/lib/platform/money'
import type { ProfitPoint } from './core/profit'
import { amountColumn } from './feature-column'
import { loadHeldOut } from './load-parts'
import { getModelRow } from './repository'
import { runFigures } from './run-figures'
import type { ProfitAsked } from './schemas'

export type Profit = {
  modelId: string
  asked: ProfitAsked
  rows: number
  sampled: boolean
  withoutAmount: number
  totalCents: number
  curve: ProfitPoint[]
  best: ProfitPoint
  current: ProfitPoint
}

const ppm = (rate: number) => Math.round(rate * 1_000_000)

/** The rows to count and the amount of each; null without a column of them. */
async function rowsOf(companyId: string, id: string, column: string | undefined) {
  if (column === undefined) return { ...(await loadHeldOut(companyId, id)), values: null, sampled: false }
  return amountColumn(companyId, id, column)
}

/**
 * What the held-out orders would have earned at each threshold, given what a bad order approved loses and a good one
 * earns; at the threshold asked for (the version's own by default) too.
 * @throws AppError `not_found`, `column_unknown`, `amount_column_not_number`, `money_invalid`
 */
export async function getProfit(ctx: Context, id: string, asked: ProfitAsked): Promise<Profit> {
  requireScope(ctx, 'models:read')
  const row = await getModelRow(ctx.companyId, id)
  const prices = {
    lossCents: centsFromDecimal(asked.loss, 'loss'),
    saleCents: centsFromDecimal(asked.sale, 'sale'),
    lossRatePpm: ppm(asked.loss_rate),
    marginRatePpm: ppm(asked.margin_rate),
  }
  const { labels, probabilities, values, sampled } = await rowsOf(ctx.companyId, id, asked.amount_column)
  const threshold = asked.threshold ?? row.threshold
  const profit = await runFigures('profitOf', [{ labels, probabilities, values }, prices, threshold], labels.length)
  return { modelId: id, asked, rows: labels.length, sampled, ...profit }
}
