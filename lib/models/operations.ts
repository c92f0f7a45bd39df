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
  description: 'Earlier versions stay. Follow the job at `GET /training-jobs/{id}`.',
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
  summary: 'Change threshold, review band or name',
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
  summary: 'Two versions side by side',
  description: 'On the same held-out rows where they share a data set and split, with a DeLong test of the AUCs.',
  query: input.compareQuery,
  replies: { 200: { description: 'The comparison', schema: reply.comparisonReply } },
  problems: [404],
})

export const exportModelOperation = operation({
  id: 'exportModel',
  method: 'GET',
  path: '/models/{id}/export',
  ...reads,
  summary: 'Take the model away',
  description: "`json` (all of it), `ml-cart` (ml-cart's JSON), `pmml` (PMML 4.4), `card` (model card in Markdown).",
  params: input.modelParams,
  query: input.exportQuery,
  replies: { 200: { description: 'A file: JSON, XML or Markdown', contentType: 'application/octet-stream' } },
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
  exportModelOperation,
  listActivationsOperation,
  listTrainingJobsOperation,
  getTrainingJobOperation,
  cancelTrainingJobOperation,
]
