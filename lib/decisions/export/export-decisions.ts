import type { z } from 'zod'
import { describeCondition, loadModel, wordsOf } from '@/lib/models'
import { type Context, requireScope } from '@/lib/platform/context'
import { csvLine, csvResponse } from '@/lib/platform/csv'
import { decimalFromCents } from '@/lib/platform/money'
import { filterOf } from '../filter'
import { type DecisionFilter, listDecisionRows } from '../repository'
import type { exportDecisionsQuery } from '../schemas'
import { type DecisionView, openDecision } from '../view'
import { recordExport } from './record-export'

const chunk = 500
const listedReasons = 4
const columns = [
  ...['decision_id', 'decided_at', 'order_id', 'customer_id', 'decision', 'final_decision', 'label', 'probability'],
  ...['threshold', 'model_id', 'model_version', 'reviewed', 'outcome_paid', 'outcome_days_late', 'outcome_amount_lost'],
  ...Array.from({ length: listedReasons }, (_, i) => `reason_${i + 1}`),
]

/** The heaviest reasons of a decision in words; its model comes from memory after the first of them. */
async function reasonsOf({ row, stored }: DecisionView, ctx: Context): Promise<string[]> {
  const { learned, featureIndex } = await loadModel(ctx.companyId, row.modelId)
  const words = wordsOf(ctx.locale)
  return Array.from({ length: listedReasons }, (_, i) => {
    const reason = stored.reasons[i]
    const feature = reason && learned.features[featureIndex.get(reason.feature) ?? -1]
    return feature ? describeCondition(feature, reason.condition, words).text : ''
  })
}

async function line(view: DecisionView, ctx: Context): Promise<string> {
  const { row, stored } = view
  const lost = row.outcomeLostCents === null ? null : decimalFromCents(row.outcomeLostCents)
  return csvLine([
    ...[row.id, new Date(row.at).toISOString(), stored.orderId, stored.customerId, row.decision],
    ...[row.reviewDecision || row.decision, row.label, row.probability, row.threshold, row.modelId, row.modelVersion],
    ...[row.reviewDecision !== '', row.outcomePaid, row.outcomeDaysLate, lost],
    ...(await reasonsOf(view, ctx)),
  ])
}

async function* lines(ctx: Context, filter: DecisionFilter): AsyncGenerator<string> {
  let before: [number, string] | undefined
  while (true) {
    const rows = await listDecisionRows(ctx.companyId, filter, before, chunk)
    const last = rows.at(-1)
    if (!last) return
    before = [last.at, last.id]
    const views = await Promise.all(rows.map(openDecision))
    yield (await Promise.all(views.map((view) => line(view, ctx)))).join('')
  }
}

type Asked = z.output<typeof exportDecisionsQuery>

/** The filters as the audit trail may keep them: of an order or a customer only that there was one. */
function namelessFilters({ order_id: order, customer_id: customer, ...others }: Asked) {
  const told = Object.entries(others).flatMap(([name, value]): [string, string | boolean][] =>
    value === undefined ? [] : [[name, typeof value === 'number' ? new Date(value).toISOString() : value]],
  )
  return {
    ...Object.fromEntries(told),
    ...(order !== undefined && { one_order: true }),
    ...(customer !== undefined && { one_customer: true }),
  }
}

/**
 * Every decision that passes the filters as CSV, newest first, streamed; amounts in BRL. Leaves an audit entry.
 */
export async function exportDecisions(ctx: Context, asked: Asked): Promise<Response> {
  requireScope(ctx, 'decisions:read')
  const filter = await filterOf(ctx.companyId, asked)
  await recordExport(ctx, { kind: 'decisions', filters: namelessFilters(asked) })
  return csvResponse('aval-decisions.csv', columns, lines(ctx, filter))
}
