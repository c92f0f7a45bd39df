import { loadModel } from '@/lib/models'
import { seqOfResource } from '@/lib/platform/audit/repository'
import { type Context, requireScope } from '@/lib/platform/context'
import { unsealJson } from '@/lib/platform/crypto/company-key'
import { batchChunkId } from './core/batch-chunks'
import { reviewPlace } from './places'
import { type DecisionRow, getDecisionRow, reviewsOf } from './repository'
import { type DecisionDetail, openDecision, type ReviewView } from './view'

/** The place in the audit chain of the entry that tells of a decision: its own, or its batch chunk's. */
export function auditSeqOf(row: DecisionRow): Promise<number | null> {
  return row.batchId === row.id
    ? seqOfResource(row.companyId, row.id, 'decision.made')
    : seqOfResource(row.companyId, batchChunkId(row.batchId, row.batchIndex), 'decision.batch_made')
}

async function reviewViews(companyId: string, decisionId: string): Promise<ReviewView[]> {
  const rows = await reviewsOf(companyId, decisionId)
  return Promise.all(
    rows.map(async (row) => {
      const { reason } = await unsealJson<{ reason: string }>(reviewPlace(companyId, row.id), row.blob)
      return { row, reason }
    }),
  )
}

/** Everything known of a decision; inside a transaction it sees that transaction's writes. */
export async function decisionDetail(companyId: string, id: string): Promise<DecisionDetail> {
  const row = await getDecisionRow(companyId, id)
  const view = await openDecision(row)
  const { learned } = await loadModel(companyId, row.modelId)
  return { ...view, learned, reviews: await reviewViews(companyId, id), auditSeq: await auditSeqOf(row) }
}

/**
 * A decision with its reasons as given that day, its reviews and its outcome.
 * @throws AppError `not_found`
 */
export async function getDecision(ctx: Context, id: string): Promise<DecisionDetail> {
  requireScope(ctx, 'decisions:read')
  return decisionDetail(ctx.companyId, id)
}
