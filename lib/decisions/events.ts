import type { EventNote } from '@/lib/platform/outbox/publish'
import type { MadeDecision } from './make-decision'
import type { DecisionRow } from './repository'

/** Facts of this room; payloads hold ids and figures, nothing of the order or its customer. */
export const decisionMade = ({ row, customerKey: key }: MadeDecision): EventNote => ({
  type: 'decision.made',
  payload: {
    decision_id: row.id,
    decision: row.decision,
    probability: row.probability,
    threshold: row.threshold,
    model_id: row.modelId,
    model_version: row.modelVersion,
    customer_key: key,
  },
})

/** A part of a batch: how many of each answer, and its decisions side by side, one column a field. */
export const batchDecided = (batchId: string, counts: Record<string, number>, made: MadeDecision[]): EventNote => {
  const first = made[0]?.row
  return {
    type: 'decision.batch_decided',
    payload: {
      job_id: batchId,
      ...counts,
      model_id: first?.modelId,
      model_version: first?.modelVersion,
      threshold: first?.threshold,
      decision_ids: made.map(({ row }) => row.id),
      decisions: made.map(({ row }) => row.decision),
      probabilities: made.map(({ row }) => row.probability),
      customer_keys: made.map(({ customerKey }) => customerKey),
    },
  }
}

/** The decision once more: what came of it is understood without having heard of it before. */
const known = (row: DecisionRow) => ({
  decision_id: row.id,
  decision: row.decision,
  probability: row.probability,
  threshold: row.threshold,
  model_id: row.modelId,
  model_version: row.modelVersion,
  decided_at: new Date(row.at).toISOString(),
})

export const decisionReviewed = (row: DecisionRow, decision: string): EventNote => ({
  type: 'decision.reviewed',
  payload: { ...known(row), review: decision },
})

export type ToldOutcome = { paid: boolean; daysLate: number | null; lostCents: number | null }

export const outcomeRecorded = (row: DecisionRow, { paid, daysLate, lostCents }: ToldOutcome): EventNote => ({
  type: 'decision.outcome_recorded',
  payload: { ...known(row), review: row.reviewDecision || null, paid, days_late: daysLate, lost_cents: lostCents },
})
