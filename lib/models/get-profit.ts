import { type Context, requireScope } from '@/lib/platform/context'
import { centsFromDecimal } from '@/lib/platform/money'
import { amountCents, bestPoint, type ProfitPoint, profitAt, profitCurve, rowWorth } from './core/profit'
import { amountColumn } from './feature-column'
import { loadHeldOut } from './load-parts'
import { getModelRow } from './repository'
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

/** The rows to count and the amount of each in cents; null for a row without one. */
async function rowsOf(companyId: string, id: string, column: string | undefined) {
  if (column === undefined) return { ...(await loadHeldOut(companyId, id)), amounts: null, sampled: false }
  const { values, ...rows } = await amountColumn(companyId, id, column)
  return { ...rows, amounts: Array.from(values, amountCents) }
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
  const { labels, probabilities, amounts, sampled } = await rowsOf(ctx.companyId, id, asked.amount_column)
  const rows = { labels, probabilities, worth: rowWorth(labels, amounts, prices) }
  const curve = profitCurve(rows)
  return {
    modelId: id,
    asked,
    rows: labels.length,
    sampled,
    withoutAmount: amounts?.filter((amount) => amount === null).length ?? 0,
    totalCents: amounts?.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) ?? 0,
    curve,
    best: bestPoint(curve),
    current: profitAt(rows, asked.threshold ?? row.threshold),
  }
}
