import { type Context, requireScope } from '@/lib/platform/context'
import { csvLine, csvResponse } from '@/lib/platform/csv'
import { getJob, type JobRow } from '@/lib/platform/jobs/repository'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { recordExport } from './export/record-export'
import { type BatchRow, batchRows, getBatch } from './repository'
import { type DecisionView, openDecision } from './view'

export type BatchView = { batch: BatchRow; job: JobRow; page: Page<DecisionView> }

/**
 * State of a batch and a page of its results, in the order sent.
 * @throws AppError `not_found`
 */
export async function getDecisionBatch(ctx: Context, id: string, asked: PageInput): Promise<BatchView> {
  requireScope(ctx, 'decisions:read')
  const { companyId } = ctx
  const batch = await getBatch(companyId, id)
  const job = await getJob(companyId, id)
  const after = asked.cursor ? decodeCursor(asked.cursor, 'number')[0] : -1
  const rows = await batchRows(companyId, id, after, asked.limit + 1)
  const page = toPage(rows, asked.limit, (row) => [row.batchIndex])
  return { batch, job, page: { data: await Promise.all(page.data.map(openDecision)), nextCursor: page.nextCursor } }
}

const chunk = 500
const columns = ['index', 'order_id', 'customer_id', 'decision', 'label', 'probability', 'threshold', 'model_version']

async function* lines(companyId: string, id: string): AsyncGenerator<string> {
  let after = -1
  while (true) {
    const rows = await batchRows(companyId, id, after, chunk)
    const last = rows.at(-1)
    if (!last) return
    after = last.batchIndex
    const views = await Promise.all(rows.map(openDecision))
    yield views
      .map(({ row, stored }) => {
        const order = [row.batchIndex, stored.orderId, stored.customerId ?? '', row.decision, row.label]
        const model = [row.probability, row.threshold, row.modelVersion]
        return csvLine([...order, ...model, row.id, new Date(row.at).toISOString()])
      })
      .join('')
  }
}

/**
 * Every result of a batch so far as CSV, streamed. Leaves an audit entry.
 * @throws AppError `not_found`
 */
export async function exportDecisionBatch(ctx: Context, id: string): Promise<Response> {
  requireScope(ctx, 'decisions:read')
  const batch = await getBatch(ctx.companyId, id)
  await recordExport(ctx, { kind: 'batch_csv', id: batch.id })
  return csvResponse(`aval-${batch.id}.csv`, [...columns, 'decision_id', 'decided_at'], lines(ctx.companyId, id))
}
