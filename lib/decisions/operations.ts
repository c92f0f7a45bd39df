import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import * as reply from './contract'
import * as receipt from './receipts/contract'
import * as input from './schemas'
import * as whatIf from './what-if/contract'

const reads = { tag: 'Decisions', auth: 'bearer', scope: 'decisions:read' } as const
const writes = { tag: 'Decisions', auth: 'bearer', scope: 'decisions:write' } as const

export const decideOperation = operation({
  id: 'decide',
  method: 'POST',
  path: '/decisions',
  ...writes,
  summary: 'Decide an order, with reasons (RF04)',
  description:
    'Numbers, numeric strings with a point, true/false/0/1/"S"/"N" for booleans. No active model: 409 `no_active_model`; an unknown or mistyped feature: 422 naming it. Deciding the same order again is a new decision; retries carry an `Idempotency-Key`.',
  body: input.decideInput,
  replies: { 200: { description: 'The decision', schema: reply.decisionReply } },
  problems: [404],
})

export const decideBatchOperation = operation({
  id: 'decideBatch',
  method: 'POST',
  path: '/decisions/batch',
  ...writes,
  summary: 'Decide up to 5,000 orders',
  description: 'Checked whole before it is taken; decided by the version that is active now.',
  body: input.decideBatchInput,
  maxBodyBytes: 16_000_000,
  rate: 'ingest',
  replies: { 202: { description: 'Queued', schema: reply.batchAcceptedReply } },
  problems: [404],
})

export const getDecisionBatchOperation = operation({
  id: 'getDecisionBatch',
  method: 'GET',
  path: '/decisions/batch/{job_id}',
  ...reads,
  summary: 'State and results of a batch',
  description:
    '`format=csv` streams every result so far, without pages. `format=ndjson` streams the results as they are decided, one a line, and ends with a line `{"end":{…}}` when the job has ended, or after ten minutes with a cursor to go on from; over 32 readers of a company at once do not wait.',
  params: input.batchParams,
  query: input.batchQuery,
  replies: { 200: { description: 'A page of results', schema: reply.batchReply } },
})

export const listDecisionsOperation = operation({
  id: 'listDecisions',
  method: 'GET',
  path: '/decisions',
  ...reads,
  summary: 'Decisions, newest first',
  query: input.listDecisionsQuery,
  replies: { 200: { description: 'A page of decisions', schema: pageReply(reply.decisionSummaryReply) } },
})

export const summarizeDecisionsOperation = operation({
  id: 'summarizeDecisions',
  method: 'GET',
  path: '/decisions/summary',
  ...reads,
  summary: 'Counts by answer in a span of time',
  query: input.summaryQuery,
  replies: { 200: { description: 'The counts', schema: reply.summaryReply } },
})

export const getDecisionOperation = operation({
  id: 'getDecision',
  method: 'GET',
  path: '/decisions/{id}',
  ...reads,
  summary: 'A decision with its reasons as given that day',
  params: input.decisionParams,
  replies: { 200: { description: 'The decision', schema: reply.decisionReply } },
})

export const reviewDecisionOperation = operation({
  id: 'reviewDecision',
  method: 'POST',
  path: '/decisions/{id}/review',
  ...writes,
  summary: "A person's answer (LGPD, art. 20)",
  description: "The model's answer is kept. A later review adds to the earlier ones.",
  params: input.decisionParams,
  body: input.reviewInput,
  replies: { 200: { description: 'The decision', schema: reply.decisionReply } },
})

export const recordOutcomeOperation = operation({
  id: 'recordOutcome',
  method: 'POST',
  path: '/decisions/{id}/outcome',
  ...writes,
  summary: 'What became of the order',
  description: 'Told again, it replaces what was told before.',
  params: input.decisionParams,
  body: input.outcomeInput,
  replies: { 200: { description: 'The decision', schema: reply.decisionReply } },
})

export const replayDecisionOperation = operation({
  id: 'replayDecision',
  method: 'POST',
  path: '/decisions/{id}/replay',
  ...reads,
  summary: 'Decide it again on its own model and compare',
  description: 'Changes nothing but the audit trail.',
  params: input.decisionParams,
  replies: { 200: { description: 'The receipt', schema: reply.replayReply } },
})

export const exportDecisionsOperation = operation({
  id: 'exportDecisions',
  method: 'GET',
  path: '/decisions/export',
  ...reads,
  summary: 'Decisions as CSV, newest first',
  description: 'Every decision that passes the filters, streamed; no cell starts a formula.',
  query: input.exportDecisionsQuery,
  replies: { 200: { description: 'CSV', contentType: 'text/csv' } },
})

export const whatIfDecisionOperation = operation({
  id: 'whatIfDecision',
  method: 'POST',
  path: '/decisions/{id}/what-if',
  ...reads,
  summary: 'The same order with other inputs, on the same model',
  description: 'By the policy of that day. Nothing is stored and nothing enters the audit trail.',
  params: whatIf.whatIfDecisionParams,
  body: whatIf.whatIfDecisionInput,
  replies: { 200: { description: 'What the answer would be', schema: whatIf.previewReply } },
})

export const whatIfModelOperation = operation({
  id: 'whatIfModel',
  method: 'POST',
  path: '/models/{id}/what-if',
  ...reads,
  summary: 'What a version would answer',
  description: 'By its policy of now, whether it is active or not. Nothing is stored.',
  params: whatIf.whatIfModelParams,
  body: whatIf.whatIfModelInput,
  replies: { 200: { description: 'What the answer would be', schema: whatIf.previewReply } },
})

export const issueReceiptOperation = operation({
  id: 'issueReceipt',
  method: 'GET',
  path: '/decisions/{id}/receipt',
  ...reads,
  summary: "A decision's signed receipt",
  description:
    'Fingerprints of inputs, model and audit entry with the probability to the last bit, signed by a key of `/.well-known/jwks.json`. `aval-receipt+jws` is its `typ`, so it is no token. Ask again for a signature of the newest key.',
  params: input.decisionParams,
  replies: { 200: { description: 'The receipt, as a download', schema: receipt.receiptReply } },
})

export const verifyReceiptOperation = operation({
  id: 'verifyReceipt',
  method: 'POST',
  path: '/decisions/receipts/verify',
  ...reads,
  summary: 'Check a receipt of this company',
  description:
    "Against the signature, the audit chain, the kept inputs, the kept model, and deciding again. Another company's decision: 404.",
  body: receipt.verifyReceiptInput,
  replies: { 200: { description: 'Each check', schema: receipt.verifyReceiptReply } },
  problems: [404],
})

export const decisionsOperations = [
  decideOperation,
  decideBatchOperation,
  getDecisionBatchOperation,
  listDecisionsOperation,
  summarizeDecisionsOperation,
  getDecisionOperation,
  reviewDecisionOperation,
  recordOutcomeOperation,
  replayDecisionOperation,
  exportDecisionsOperation,
  whatIfDecisionOperation,
  whatIfModelOperation,
  issueReceiptOperation,
  verifyReceiptOperation,
]
