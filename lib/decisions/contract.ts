import { z } from 'zod'
import { decisionKinds, reviewKinds } from '@/db/constants/decisions'
import { jobStates } from '@/db/constants/models'
import { explanationReply } from './explanation-reply'

export * from './explanation-reply'
export * from './receipts/contract'
export * from './what-if/contract'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const when = z.iso.datetime()

const reviewReply = z.object({
  decision: z.enum(reviewKinds),
  reason: z.string(),
  actor: z.object({ type: z.enum(['user', 'token', 'system', 'public']), id: z.string() }),
  at: when,
})

const outcomeReply = z.object({
  paid: z.boolean(),
  days_late: z.number().int().nullable(),
  amount_lost: z.number().nullable().describe('BRL.'),
  recorded_at: when,
})

export const decisionSummaryReply = z.object({
  decision_id: z.string(),
  order_id: z.string(),
  customer_id: z.string().nullable(),
  decision: z.enum(decisionKinds).describe('As the model gave it; a review does not change it.'),
  final_decision: z.enum(decisionKinds).describe("The latest review's answer, else the model's."),
  label: z.string(),
  probability: share.describe('Of the approve label; approved when ≥ `threshold`.'),
  threshold: share,
  model_id: z.string(),
  model_version: z.number().int(),
  reviewed: z.boolean(),
  outcome: outcomeReply.nullable(),
  decided_at: when,
})
export type DecisionSummaryReply = z.output<typeof decisionSummaryReply>

export const decisionReply = decisionSummaryReply.extend({
  ...explanationReply.shape,
  reviews: z.array(reviewReply).describe('Newest first.'),
  receipt: z.object({
    input_hash: z.string().describe("HMAC-SHA-256 of the inputs under the company's key."),
    model_hash: z.string(),
    audit_seq: z.number().int().nullable().describe('Its entry in the audit chain.'),
  }),
  batch_job_id: z.string().nullable(),
})
export type DecisionReply = z.output<typeof decisionReply>

export const replayReply = z.object({
  decision_id: z.string(),
  identical: z.boolean().describe('Same inputs, same model, same probability to the last bit, same answer.'),
  probability_then: share,
  probability_now: share,
  decision_then: z.enum(decisionKinds),
  decision_now: z.enum(decisionKinds),
  input_hash: z.string(),
  model_hash: z.string(),
  inputs_intact: z.boolean(),
  model_intact: z.boolean(),
  audit_seq: z.number().int().nullable(),
  replayed_at: when,
})
export type ReplayReply = z.output<typeof replayReply>

export const batchAcceptedReply = z.object({ job_id: z.string(), items: count })

export const batchReply = z.object({
  job_id: z.string(),
  status: z.enum(jobStates),
  progress: share,
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  items: count,
  model_id: z.string(),
  data: z.array(decisionSummaryReply).describe('Decided so far, in the order sent.'),
  next_cursor: z.string().nullable(),
})
export type BatchReply = z.output<typeof batchReply>

/** A line of a batch's results as NDJSON: one an item in the order sent, and a last one that tells how it ended. */
export const batchLineReply = z.union([
  decisionSummaryReply.extend({ index: count.describe('Place in the batch, from 0.') }),
  z.object({
    end: z.object({
      job_id: z.string(),
      status: z.enum(jobStates),
      items: count,
      decided: count.describe('Stored so far, whole batch.'),
      next_cursor: z.string().nullable().describe('To go on from when the job was still running at the time limit.'),
    }),
  }),
])
export type BatchLineReply = z.output<typeof batchLineReply>

export const summaryReply = z.object({
  from: when.nullable(),
  to: when.nullable(),
  total: count,
  approved: count,
  rejected: count,
  review: count,
  approval_rate: share.nullable().describe('Approved ÷ total, as the models answered; null without decisions.'),
  reviewed: count.describe('Answered by a person too.'),
  awaiting_review: count.describe('Asked for a person and none answered yet.'),
  outcomes: count.describe('With a known outcome.'),
  outcomes_paid: count,
})
export type SummaryReply = z.output<typeof summaryReply>
