import type { DecisionKind, ReviewKind } from '@/db/constants/decisions'
import type { Locale } from '@/db/constants/identity'
import type { JobState } from '@/db/constants/models'
import { wordsOf } from '@/lib/models'
import { decimalFromCents } from '@/lib/platform/money'
import type { BatchReply, DecisionReply, DecisionSummaryReply, ReplayReply, SummaryReply } from './contract'
import type { BatchView } from './get-batch'
import type { Replay } from './replay-decision'
import type { DecisionRow } from './repository'
import { serializeExplanation } from './serialize-explanation'
import type { Summary } from './summarize-decisions'
import type { DecisionDetail, DecisionView, ReviewView } from './view'

const time = (at: number) => new Date(at).toISOString()

function serializeOutcome(row: DecisionRow): DecisionSummaryReply['outcome'] {
  if (row.outcomePaid === null) return null
  return {
    paid: row.outcomePaid,
    days_late: row.outcomeDaysLate,
    amount_lost: row.outcomeLostCents === null ? null : decimalFromCents(row.outcomeLostCents),
    recorded_at: time(row.outcomeAt),
  }
}

export const serializeDecisionSummary = ({ row, stored }: DecisionView): DecisionSummaryReply => ({
  decision_id: row.id,
  order_id: stored.orderId,
  customer_id: stored.customerId,
  decision: row.decision as DecisionKind,
  final_decision: (row.reviewDecision || row.decision) as DecisionKind,
  label: row.label,
  probability: row.probability,
  threshold: row.threshold,
  model_id: row.modelId,
  model_version: row.modelVersion,
  reviewed: row.reviewDecision !== '',
  outcome: serializeOutcome(row),
  decided_at: time(row.at),
})

const serializeReview = ({ row, reason }: ReviewView): DecisionReply['reviews'][number] => ({
  decision: row.decision as ReviewKind,
  reason,
  actor: { type: row.actorType as DecisionReply['reviews'][number]['actor']['type'], id: row.actorId },
  at: time(row.at),
})

export function serializeDecision(detail: DecisionDetail, locale: Locale): DecisionReply {
  const { row, stored, learned, reviews, auditSeq } = detail
  const answer = { decision: row.decision as DecisionKind, threshold: row.threshold }
  return {
    ...serializeDecisionSummary(detail),
    ...serializeExplanation(stored, answer, learned.features, locale),
    reviews: reviews.map(serializeReview),
    receipt: { input_hash: row.inputHash, model_hash: row.modelHash, audit_seq: auditSeq },
    batch_job_id: row.batchId === row.id ? null : row.batchId,
  }
}

export const serializeReplay = (replay: Replay): ReplayReply => ({
  decision_id: replay.row.id,
  identical: replay.identical,
  probability_then: replay.row.probability,
  probability_now: replay.probabilityNow,
  decision_then: replay.row.decision as DecisionKind,
  decision_now: replay.decisionNow,
  input_hash: replay.row.inputHash,
  model_hash: replay.row.modelHash,
  inputs_intact: replay.inputsIntact,
  model_intact: replay.modelIntact,
  audit_seq: replay.auditSeq,
  replayed_at: time(replay.at),
})

export function serializeBatch({ batch, job, page }: BatchView, locale: Locale): BatchReply {
  const failed = job.state === 'failed' ? (job.errorCode ?? 'internal') : null
  return {
    job_id: batch.id,
    status: job.state as JobState,
    progress: job.progress,
    error: failed ? { code: failed, message: wordsOf(locale).jobFault(failed) } : null,
    items: batch.itemCount,
    model_id: batch.modelId,
    data: page.data.map(serializeDecisionSummary),
    next_cursor: page.nextCursor,
  }
}

export const serializeSummary = (summary: Summary): SummaryReply => ({
  from: summary.from === undefined ? null : time(summary.from),
  to: summary.to === undefined ? null : time(summary.to),
  total: summary.total,
  approved: summary.approved,
  rejected: summary.rejected,
  review: summary.review,
  approval_rate: summary.total === 0 ? null : summary.approved / summary.total,
  reviewed: summary.reviewed,
  awaiting_review: summary.awaitingReview,
  outcomes: summary.outcomes,
  outcomes_paid: summary.outcomesPaid,
})
