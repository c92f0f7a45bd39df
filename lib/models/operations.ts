import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import * as reply from './contract'
import * as input from './schemas'

const reads = { tag: 'Models', auth: 'bearer', scope: 'models:read' } as const
const writes = { tag: 'Models', auth: 'bearer', scope: 'models:write' } as const

export const trainModelOperation = operation({
  id: 'trainModel',
  method: 'POST',
  path: '/models',
  ...writes,
  summary: 'Train a new version (RF05)',
  description:
    'Earlier versions stay. Follow the job at `GET /training-jobs/{id}`. Ten unfinished trainings: 409 `too_many_trainings`.',
  body: input.trainModelInput,
  replies: { 202: { description: 'Queued', schema: reply.trainingAcceptedReply } },
  problems: [404],
})

export const listModelsOperation = operation({
  id: 'listModels',
  method: 'GET',
  path: '/models',
  ...reads,
  summary: 'Versions, newest first',
  query: input.listModelsQuery,
  replies: { 200: { description: 'A page of versions', schema: pageReply(reply.modelSummaryReply) } },
})

export const getModelOperation = operation({
  id: 'getModel',
  method: 'GET',
  path: '/models/{id}',
  ...reads,
  summary: 'A version with every figure, its features and its tree (RF03)',
  params: input.modelParams,
  replies: { 200: { description: 'The version', schema: reply.modelReply } },
})

export const updateModelOperation = operation({
  id: 'updateModel',
  method: 'PATCH',
  path: '/models/{id}',
  ...writes,
  summary: 'Change threshold, review band, name or actionable columns',
  description: 'Counts from the next decision on; metrics and matrix move with the threshold.',
  params: input.modelParams,
  body: input.updateModelInput,
  replies: { 200: { description: 'The version', schema: reply.modelSummaryReply } },
})

export const activateModelOperation = operation({
  id: 'activateModel',
  method: 'POST',
  path: '/models/{id}/activate',
  ...writes,
  summary: 'Make this the version that answers orders',
  description: 'Atomic. Activating the active version changes nothing.',
  params: input.modelParams,
  body: input.activateModelInput,
  replies: { 200: { description: 'The version', schema: reply.modelSummaryReply } },
})

export const getConfusionMatrixOperation = operation({
  id: 'getConfusionMatrix',
  method: 'GET',
  path: '/models/{id}/confusion-matrix',
  ...reads,
  summary: 'The matrix and its metrics at a threshold',
  params: input.modelParams,
  query: input.matrixQuery,
  replies: { 200: { description: 'The matrix', schema: reply.matrixReply } },
})

export const listFlipsOperation = operation({
  id: 'listFlips',
  method: 'GET',
  path: '/models/{id}/flips',
  ...reads,
  summary: 'Held-out orders whose answer changes between two thresholds',
  description: 'Ordered by probability, then row.',
  params: input.modelParams,
  query: input.flipsQuery,
  replies: { 200: { description: 'A page of orders', schema: pageReply(reply.flipReply) } },
})

export const compareModelsOperation = operation({
  id: 'compareModels',
  method: 'GET',
  path: '/models/compare',
  ...reads,
  summary: 'Two to four versions side by side',
  description:
    'On the same held-out rows where they share a data set and split: a DeLong test of the AUCs and a McNemar test of the errors for each pair.',
  query: input.compareQuery,
  replies: { 200: { description: 'The comparison', schema: reply.comparisonReply } },
  problems: [404],
})

export const listDisagreementsOperation = operation({
  id: 'listDisagreements',
  method: 'GET',
  path: '/models/compare/disagreements',
  ...reads,
  summary: 'Held-out orders that two versions answer differently',
  description: 'Widest gap between the probabilities first. Judged on other rows: 409 `held_out_rows_differ`.',
  query: input.disagreementsQuery,
  replies: { 200: { description: 'A page of orders', schema: pageReply(reply.disagreementReply) } },
  problems: [404, 409],
})

export const getSegmentsOperation = operation({
  id: 'getSegments',
  method: 'GET',
  path: '/models/{id}/segments',
  ...reads,
  summary: 'Figures and fairness differences by the groups of a column',
  description: 'Each category, or quantile bands of a number, on the held-out rows at a threshold.',
  params: input.modelParams,
  query: input.segmentsQuery,
  replies: { 200: { description: 'The groups', schema: reply.segmentsReply } },
})

export const getProfitOperation = operation({
  id: 'getProfit',
  method: 'GET',
  path: '/models/{id}/profit',
  ...reads,
  summary: 'What the held-out orders would have earned at each threshold',
  description:
    'A bad order approved loses `loss` + `loss_rate` × its amount; a good one earns `sale` + `margin_rate` × its amount.',
  params: input.modelParams,
  query: input.profitQuery,
  replies: { 200: { description: 'The profit curve', schema: reply.profitReply } },
})

export const getReviewBandOperation = operation({
  id: 'getReviewBand',
  method: 'GET',
  path: '/models/{id}/review-band',
  ...reads,
  summary: 'What a review band would send to people, and how the rest fares',
  params: input.modelParams,
  query: input.reviewBandQuery,
  replies: { 200: { description: 'Queue and figures', schema: reply.reviewBandFiguresReply } },
})

export const explainModelOperation = operation({
  id: 'explainModel',
  method: 'GET',
  path: '/models/{id}/explanation',
  ...reads,
  summary: 'How the probability moves with each column, and with the pair that interacts most',
  params: input.modelParams,
  replies: { 200: { description: 'Partial dependence', schema: reply.explanationReply } },
})

export const challengeModelOperation = operation({
  id: 'challengeModel',
  method: 'POST',
  path: '/models/{id}/challenge',
  ...writes,
  summary: 'Let this version score live orders in shadow',
  description: 'At most one challenger: it takes the place of another. The active version: 409 `challenger_is_active`.',
  params: input.modelParams,
  body: input.challengeModelInput,
  replies: { 200: { description: 'The version', schema: reply.modelSummaryReply } },
})

export const endChallengeOperation = operation({
  id: 'endChallenge',
  method: 'DELETE',
  path: '/models/{id}/challenge',
  ...writes,
  summary: 'End the challenge of this version',
  description: 'A version that does not challenge stays as it is.',
  params: input.modelParams,
  replies: { 204: { description: 'Ended' } },
})

export const exportModelOperation = operation({
  id: 'exportModel',
  method: 'GET',
  path: '/models/{id}/export',
  ...reads,
  summary: 'Take the model away',
  description:
    "`json` (all of it), `ml-cart` (ml-cart's JSON, of a single uncalibrated tree without category splits; else 422 `format_unavailable`), `pmml` (PMML 4.4, any learner with its calibration), `card` and `card-pdf` (model card in Markdown and as a tagged PDF, in the language asked for).",
  params: input.modelParams,
  query: input.exportQuery,
  replies: { 200: { description: 'A file: JSON, XML, Markdown or PDF', contentType: 'application/octet-stream' } },
})

export const listActivationsOperation = operation({
  id: 'listActivations',
  method: 'GET',
  path: '/models/{id}/activations',
  ...reads,
  summary: 'When and why this version was activated',
  params: input.modelParams,
  query: input.listModelsQuery.omit({ dataset_id: true }),
  replies: { 200: { description: 'A page of the promotion ledger', schema: pageReply(reply.activationReply) } },
})

export const listTrainingJobsOperation = operation({
  id: 'listTrainingJobs',
  method: 'GET',
  path: '/training-jobs',
  ...reads,
  summary: 'Training jobs, newest first',
  query: input.listTrainingJobsQuery,
  replies: { 200: { description: 'A page of jobs', schema: pageReply(reply.trainingJobReply) } },
})

export const getTrainingJobOperation = operation({
  id: 'getTrainingJob',
  method: 'GET',
  path: '/training-jobs/{id}',
  ...reads,
  summary: 'State, stage and progress of a training',
  params: input.trainingJobParams,
  replies: { 200: { description: 'The job', schema: reply.trainingJobReply } },
})

export const cancelTrainingJobOperation = operation({
  id: 'cancelTrainingJob',
  method: 'POST',
  path: '/training-jobs/{id}/cancel',
  ...writes,
  summary: 'Cancel a training',
  description: 'At once when it waits, within moments when it runs. A finished job: 409 `training_finished`.',
  params: input.trainingJobParams,
  replies: { 202: { description: 'The job as it stands', schema: reply.trainingJobReply } },
})

export const modelsOperations = [
  trainModelOperation,
  listModelsOperation,
  getModelOperation,
  updateModelOperation,
  activateModelOperation,
  getConfusionMatrixOperation,
  listFlipsOperation,
  compareModelsOperation,
  listDisagreementsOperation,
  getSegmentsOperation,
  getProfitOperation,
  getReviewBandOperation,
  explainModelOperation,
  challengeModelOperation,
  endChallengeOperation,
  exportModelOperation,
  listActivationsOperation,
  listTrainingJobsOperation,
  getTrainingJobOperation,
  cancelTrainingJobOperation,
]
