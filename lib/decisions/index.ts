export * from './contract'
export { type ReadFeatures, readFeatures } from './core/read-features'
export { decideBatch } from './decide-batch'
export { decideOrder } from './decide-order'
export { batchFormat } from './export/batch-format'
export { exportDecisions } from './export/export-decisions'
export { followDecisionBatch } from './export/follow-batch'
export { findNeighbours, type Neighbours } from './find-neighbours'
export { exportDecisionBatch, getDecisionBatch } from './get-batch'
export { getDecision } from './get-decision'
export { decisionJobs } from './jobs'
export { listDecisions } from './list-decisions'
export * from './operations'
export { countOutcomes, type ModelOutcomes } from './outcomes/count-outcomes'
export { type DecidedOutcome, readOutcomes } from './outcomes/read-outcomes'
export { type JudgedPair, judgedPairs, sumShadowGap } from './outcomes/repository'
export { readDecisions } from './read-decisions'
export { issueReceipt } from './receipts/issue-receipt'
export { verifyReceipt } from './receipts/verify-receipt'
export { recordOutcome } from './record-outcome'
export { replayDecision } from './replay-decision'
export { reviewDecision } from './review-decision'
export * from './serialize'
export {
  readShadowPairs,
  type ShadowCount,
  type ShadowFilter,
  type ShadowPair,
  type ShadowRow,
  type ShadowView,
  shadowCounts,
  shadowRows,
} from './shadow/shadow-rows'
export { summarizeDecisions } from './summarize-decisions'
export type { DecisionView } from './view'
export { serializePreview } from './what-if/serialize-preview'
export { whatIfDecision } from './what-if/what-if-decision'
export { whatIfModel } from './what-if/what-if-model'
