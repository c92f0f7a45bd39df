import { z } from 'zod'
import type { StoredColumn } from '@/db/constants/datasets'
import { columnTypes, columnWarnings, datasetStatuses, labelMeanings } from '@/db/constants/datasets'
import type { AppendedBatch } from './append-batch'
import type { CompletedDataset } from './complete-dataset'
import type { ColumnProfile } from './core/profile-column'
import type { DatasetWithProfile } from './describe-dataset'
import type { Dataset } from './repository'
import type { UploadedDataset } from './upload-dataset'

const instant = (ms: number) => new Date(ms).toISOString()
const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const time = z.iso.datetime()

export const createdReply = z.object({ dataset_id: z.string(), status: z.enum(datasetStatuses) })
export const serializeCreated = ({ id, status }: Dataset): z.input<typeof createdReply> => ({ dataset_id: id, status })

export const completedReply = z.object({
  dataset_id: z.string(),
  status: z.literal('complete'),
  training_job_id: z.string(),
})
export const serializeCompleted = (done: CompletedDataset): z.input<typeof completedReply> => ({
  dataset_id: done.datasetId,
  status: done.status,
  training_job_id: done.trainingJobId,
})

export const batchReply = z.object({
  dataset_id: z.string(),
  sequence: count,
  accepted: count,
  rejected: count,
  errors: z
    .array(z.object({ index: count, column: z.string(), code: z.string(), message: z.string() }))
    .describe('At most 100.'),
  errors_total: count,
  rows_total: count,
  status: z.enum(datasetStatuses),
  training_job_id: z.string().optional(),
})
/** @param words the sentence of a fault code in the reader's language */
export function serializeBatch(batch: AppendedBatch, words: (code: string) => string): z.input<typeof batchReply> {
  const { answer, completed } = batch
  return {
    dataset_id: batch.datasetId,
    sequence: batch.sequence,
    accepted: answer.accepted,
    rejected: answer.rejected,
    errors: answer.errors.map(({ index, column, code }) => ({ index, column, code, message: words(code) })),
    errors_total: answer.errorsTotal,
    rows_total: answer.rowsTotal,
    status: completed ? 'complete' : 'receiving',
    ...(completed && { training_job_id: completed.trainingJobId }),
  }
}

export const uploadReply = completedReply.extend({ rows_total: count, rejected_total: count })
export const serializeUploaded = (uploaded: UploadedDataset): z.input<typeof uploadReply> => ({
  ...serializeCompleted(uploaded),
  rows_total: uploaded.rowsTotal,
  rejected_total: uploaded.rejectedTotal,
})

export const answeredDataset = z.object({
  dataset_id: z.string(),
  name: z.string(),
  status: z.enum(datasetStatuses),
  target: z.string(),
  approve_label: z.string(),
  reject_label: z.string().nullable(),
  label_meaning: z.enum(labelMeanings),
  derived_from: z.string().nullable().describe('The data set whose rows come before its own.'),
  outcome_rows: count.describe('Decided orders added to those, labelled by whether they were paid.'),
  id_columns: z.array(z.string()),
  template: z.string().nullable(),
  split: z.object({ test: z.number(), seed: count, time_column: z.string().nullable() }),
  rows_total: count.describe(
    'Rows stored. Training takes an order of a derived data set once, so its version may tell of fewer.',
  ),
  rejected_total: count,
  batches: count,
  last_sequence: z.number().int().nullable(),
  class_balance: z.object({ approved: count, rejected: count, approve_rate: share.nullable() }),
  column_count: count,
  training_job_id: z.string().nullable(),
  created_at: time,
  completed_at: time.nullable(),
})
export const serializeDataset = (dataset: Dataset): z.input<typeof answeredDataset> => ({
  dataset_id: dataset.id,
  name: dataset.name,
  status: dataset.status,
  target: dataset.target,
  approve_label: dataset.approveLabel,
  reject_label: dataset.rejectLabel,
  label_meaning: dataset.labelMeaning,
  derived_from: dataset.baseId || null,
  outcome_rows: dataset.baseId ? dataset.rowsTotal - dataset.baseRows : 0,
  id_columns: dataset.idColumns,
  template: dataset.template,
  split: { test: dataset.split.test, seed: dataset.split.seed, time_column: dataset.split.timeColumn },
  rows_total: dataset.rowsTotal,
  rejected_total: dataset.rejectedTotal,
  batches: dataset.batchesTotal,
  last_sequence: dataset.lastSequence < 0 ? null : dataset.lastSequence,
  class_balance: {
    approved: dataset.approvedTotal,
    rejected: dataset.rowsTotal - dataset.approvedTotal,
    approve_rate: dataset.rowsTotal === 0 ? null : dataset.approvedTotal / dataset.rowsTotal,
  },
  column_count: dataset.columns.length,
  training_job_id: dataset.trainingJobId,
  created_at: instant(dataset.createdAt),
  completed_at: dataset.completedAt === null ? null : instant(dataset.completedAt),
})

const answeredColumn = z.object({
  name: z.string(),
  type: z.enum(columnTypes),
  monotone: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  declared: z.boolean(),
  included: z.boolean().describe('Whether training uses it.'),
  excluded_reason: z.enum(columnWarnings).nullable(),
  missing_share: share,
  distinct: count,
  distinct_exact: z
    .boolean()
    .describe('False beyond 10,000, or 1,000 in tables of over 100 columns: then an estimate.'),
  min: z.number().nullable(),
  max: z.number().nullable(),
  mean: z.number().nullable(),
  std: z.number().nullable(),
  histogram: z
    .object({ from: z.number(), to: z.number(), counts: z.array(count), approve_rates: z.array(share.nullable()) })
    .nullable(),
  top: z.array(z.object({ value: z.string(), share, approve_rate: share })).nullable(),
  gini: share.nullable().describe('How far the column alone tells the label; null while receiving.'),
  warnings: z.array(z.enum(columnWarnings)),
})
const featureTypes = new Set(['number', 'boolean', 'category'])

function serializeColumn(column: StoredColumn, profile: ColumnProfile): z.input<typeof answeredColumn> {
  const { histogram, top } = profile
  return {
    name: column.name,
    type: column.type,
    monotone: column.monotone,
    declared: column.declared,
    included: featureTypes.has(column.type) && !column.excluded,
    excluded_reason: column.excluded ?? null,
    missing_share: profile.missingShare,
    distinct: profile.distinct,
    distinct_exact: profile.distinctExact,
    min: profile.min,
    max: profile.max,
    mean: profile.mean,
    std: profile.std,
    histogram: histogram && {
      from: histogram.from,
      to: histogram.to,
      counts: histogram.counts,
      approve_rates: histogram.approveRates,
    },
    top: top?.map(({ value, share, approveRate }) => ({ value, share, approve_rate: approveRate })) ?? null,
    gini: profile.gini,
    warnings: profile.warnings,
  }
}

export const datasetReply = answeredDataset.extend({
  profiled_rows: count,
  sampled_rows: count,
  columns: z.array(answeredColumn),
})
export const serializeDatasetWithProfile = ({
  dataset,
  profile,
}: DatasetWithProfile): z.input<typeof datasetReply> => ({
  ...serializeDataset(dataset),
  profiled_rows: profile.rows,
  sampled_rows: profile.sampledRows,
  columns: dataset.columns.flatMap((column, place) => {
    const shown = profile.columns[place]
    return shown ? [serializeColumn(column, shown)] : []
  }),
})

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
export const previewReply = z.object({ columns: z.array(z.string()), rows: z.array(z.array(cell)) })
