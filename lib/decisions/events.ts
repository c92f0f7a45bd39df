import type { EventNote } from '@/lib/platform/outbox/publish'
import type { DecisionRow } from './repository'

/** Facts of this room; payloads hold ids and figures, nothing of the order or its customer. */
export const decisionMade = (row: DecisionRow): EventNote => ({
  type: 'decision.made',
  payload: {
    decision_id: row.id,
    decision: row.decision,
    probability: row.probability,
    model_id: row.modelId,
    model_version: row.modelVersion,
  },
})

export const batchDecided = (batchId: string, counts: Record<string, number>): EventNote => ({
  type: 'decision.batch_decided',
  payload: { job_id: batchId, ...counts },
})

export const decisionReviewed = (row: DecisionRow, decision: string): EventNote => ({
  type: 'decision.reviewed',
  payload: { decision_id: row.id, decision: row.decision, review: decision },
})

export const outcomeRecorded = (row: DecisionRow, paid: boolean): EventNote => ({
  type: 'decision.outcome_recorded',
  payload: { decision_id: row.id, decision: row.decision, paid },
})
