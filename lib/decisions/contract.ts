import { z } from 'zod'
import { decisionKinds, directions, reviewKinds } from '@/db/constants/decisions'
import { jobStates } from '@/db/constants/models'
import { conditionReply, reviewBandReply } from '@/lib/models'
import { featureValue, featureValues } from './schemas'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const when = z.iso.datetime()

const reasonReply = z.object({
  feature: z.string(),
  label: z.string().describe('The name in words where one is known, else the column.'),
  value: featureValue.describe('Of this order; null when missing.'),
  condition: z.string().describe('What the model asked of the feature and this order met, in words.'),
  condition_parts: conditionReply,
  contribution: z.number().describe('Added to the probability; `base` and all contributions sum to it.'),
  direction: z.enum(directions),
  text: z.string(),
})

const ruleReply = z.object({
  feature: z.string(),
  label: z.string(),
  value: featureValue,
  condition: z.string(),
  condition_parts: conditionReply,
  satisfied: z.boolean(),
})

const counterfactualReply = z.object({
  feature: z.string(),
  label: z.string(),
  from: featureValue,
  to: featureValue,
})

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
  review_band: reviewBandReply,
  base: share.describe('Probability before anything is known of the order: the training share.'),
  reasons: z.array(reasonReply).describe('Those that speak for the decision first, then the heaviest.'),
  rules: z
    .array(ruleReply)
    .describe('The path to the answer; of a rejected order, the nearest approval and what it lacks.'),
  counterfactual: z
    .array(counterfactualReply)
    .describe('The smallest change that turns the answer; empty when none can.'),
  counterfactual_probability: share.nullable().describe('After that change.'),
  missing_features: z.array(z.string()),
  unknown_values: z
    .array(z.object({ feature: z.string(), value: z.string() }))
    .describe('Categories never seen in training, read as missing.'),
  unused_features: z.array(z.string()).describe('Known columns that the model does not read: ids and excluded ones.'),
  features: featureValues.describe('The inputs as sent.'),
  reviews: z.array(reviewReply).describe('Newest first.'),
  receipt: z.object({
    input_hash: z.string().describe("HMAC-SHA-256 of the inputs under the company's key."),
    model_hash: z.string(),
    audit_seq: z.number().int().nullable().describe('Its entry in the audit chain.'),
  }),
  batch_job_id: z.string().nullable(),
  latency_ms: z.number().describe('Deciding and explaining, without network and disk.'),
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
