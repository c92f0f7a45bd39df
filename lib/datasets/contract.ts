import { z } from 'zod'
import { datasetLimits } from '@/db/constants/datasets'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import {
  answeredDataset,
  batchReply,
  completedReply,
  createdReply,
  datasetReply,
  previewReply,
  uploadReply,
} from './replies'
import { appendBatchBody, createDatasetInput, datasetId, rowsQuery, uploadOptions, uploadQuery } from './schemas'

const tag = 'Data sets'
const params = z.object({ id: datasetId })
const read = { tag, auth: 'bearer', scope: 'datasets:read' } as const
const write = { tag, auth: 'bearer', scope: 'datasets:write' } as const

export const createDatasetOperation = operation({
  ...write,
  id: 'createDataset',
  method: 'POST',
  path: '/datasets',
  summary: 'Open a data set for batches',
  description: 'Columns are inferred from the first rows where they are not declared.',
  body: createDatasetInput,
  replies: { 201: { description: 'Receiving.', schema: createdReply } },
})

export const listDatasetsOperation = operation({
  ...read,
  id: 'listDatasets',
  method: 'GET',
  path: '/datasets',
  summary: 'Data sets, newest first',
  query: pageQuery,
  replies: { 200: { description: 'A page.', schema: pageReply(answeredDataset) } },
})

export const getDatasetOperation = operation({
  ...read,
  id: 'getDataset',
  method: 'GET',
  path: '/datasets/{id}',
  summary: 'One data set with its profile',
  description:
    'While it is receiving the profile tells of `profiled_rows` rows. Histograms and commonest values come from a ' +
    'uniform sample of `sampled_rows` rows; counts, means and ranges from all.',
  params,
  replies: { 200: { description: 'The data set.', schema: datasetReply } },
  problems: [404],
})

export const deleteDatasetOperation = operation({
  ...write,
  id: 'deleteDataset',
  method: 'DELETE',
  path: '/datasets/{id}',
  summary: 'Delete a data set and its rows',
  description: 'Models trained on it stay. Refused while a training reads it or a data set is built on it.',
  params,
  replies: { 204: { description: 'Deleted.' } },
  problems: [404, 409],
})

export const appendBatchOperation = operation({
  ...write,
  id: 'appendBatch',
  method: 'POST',
  path: '/datasets/{id}/batches',
  summary: 'Send up to 500 rows',
  description:
    'The same sequence with the same content gives the same answer and is stored once. With `on_error=reject` one ' +
    'bad row refuses the batch (422, every error listed, at most 100). `final`, or `end_json: 1` on an item, ' +
    'completes the data set.',
  params,
  query: rowsQuery,
  body: appendBatchBody,
  maxBodyBytes: datasetLimits.batchBytes,
  rate: 'ingest',
  replies: { 200: { description: 'Stored.', schema: batchReply } },
  problems: [404, 409],
})

export const completeDatasetOperation = operation({
  ...write,
  id: 'completeDataset',
  method: 'POST',
  path: '/datasets/{id}/complete',
  summary: 'Close a data set; training starts by itself',
  params,
  replies: { 202: { description: 'Training is queued.', schema: completedReply } },
  problems: [404, 409],
})

export const uploadDatasetOperation = operation({
  ...write,
  id: 'uploadDataset',
  method: 'POST',
  path: '/datasets/upload',
  summary: 'Send a CSV file',
  description:
    'Streamed and cut into batches of 500; each is stored as it arrives, so an interrupted upload continues when the ' +
    'same file is sent again with its `dataset_id`. Gzip is recognised by its first bytes. A multipart body holds an ' +
    'optional JSON field `options`, then one file.',
  query: uploadQuery,
  streamed: {
    contentTypes: ['text/csv', 'multipart/form-data', 'application/gzip', 'application/octet-stream'],
    maxBytes: datasetLimits.uploadBytes,
    schema: z.object({ options: uploadOptions.optional(), file: z.string().meta({ format: 'binary' }) }),
  },
  rate: 'ingest',
  replies: { 202: { description: 'All rows are stored; training is queued.', schema: uploadReply } },
  problems: [404, 409, 422],
})

export const previewDatasetOperation = operation({
  ...read,
  id: 'previewDataset',
  method: 'GET',
  path: '/datasets/{id}/preview',
  summary: 'The first 20 rows as stored',
  params,
  replies: { 200: { description: 'Rows.', schema: previewReply } },
  problems: [404],
})

export const downloadRejectionsOperation = operation({
  ...read,
  id: 'downloadRejections',
  method: 'GET',
  path: '/datasets/{id}/rejections',
  summary: 'Refused cells as CSV: batch, line, column, value, reason',
  params,
  replies: { 200: { description: 'A file.', contentType: 'text/csv' } },
  problems: [404],
})

export const datasetsOperations = [
  createDatasetOperation,
  listDatasetsOperation,
  getDatasetOperation,
  deleteDatasetOperation,
  appendBatchOperation,
  completeDatasetOperation,
  uploadDatasetOperation,
  previewDatasetOperation,
  downloadRejectionsOperation,
]
