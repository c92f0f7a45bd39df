import { z } from 'zod'
import {
  datasetLimits,
  declarableMeanings,
  declarableTypes,
  defaultIdColumns,
  defaultTarget,
} from '@/db/constants/datasets'

const columnName = z.string().trim().min(1).max(datasetLimits.nameLength)
const label = z.string().trim().min(1).max(datasetLimits.textLength)

/** The id of a data set; anything of another form is simply not found, so only its length is bounded here. */
export const datasetId = z.string().max(64).describe('Id of a data set, `ds_…`.')

const declaredColumn = z.object({
  name: columnName,
  type: z.enum(declarableTypes),
  monotone: z
    .union([z.literal(-1), z.literal(0), z.literal(1)])
    .optional()
    .describe('−1: a larger value may only lower P(approve).'),
})

const splitInput = z.object({
  test: z.number().min(0.05).max(0.5).default(0.3).describe('Share of the rows held out.'),
  seed: z.number().int().min(0).max(2_147_483_647).default(42),
  time_column: columnName.optional().describe('Hold out the latest rows by this column instead of a random share.'),
})

export const createDatasetInput = z
  .object({
    name: z.string().trim().min(1).max(120),
    target: columnName.default(defaultTarget),
    approve_label: label.optional().describe('Default `liberado`.'),
    reject_label: label
      .optional()
      .describe('Default `bloqueado`; with another approve_label, the first other label seen.'),
    id_columns: z.array(columnName).max(20).default(defaultIdColumns),
    columns: z.array(declaredColumn).max(datasetLimits.columns).optional(),
    split: splitInput.prefault({}),
    label_meaning: z.enum(declarableMeanings).default('unknown'),
  })
  .superRefine((input, { addIssue }) => {
    const seen = new Set<string>()
    input.columns?.forEach(({ name }, place) => {
      if (seen.has(name)) addIssue({ code: 'custom', message: 'duplicate_column', path: ['columns', place, 'name'] })
      seen.add(name)
    })
    const approve = input.approve_label?.toLowerCase() ?? 'liberado'
    if (input.reject_label?.toLowerCase() === approve) {
      addIssue({ code: 'custom', message: 'labels_equal', path: ['reject_label'] })
    }
  })
export type CreateDatasetInput = z.output<typeof createDatasetInput>

export const onError = z.enum(['skip', 'reject'])
export const sequence = z.number().int().min(0).max(2_147_483_647)

/** The envelope alone: rows are read by `core/check-rows`, many times faster than a schema a row. */
export const appendBatchBody = z.object({
  sequence: sequence.describe('Number of the batch, chosen by the caller; the same number is stored once.'),
  items: z
    .array(z.unknown())
    .min(1)
    .meta({
      maxItems: datasetLimits.batchRows,
      items: { description: 'A row: an object of values by column. Anything else is a bad row, refused or skipped.' },
    }),
  final: z.boolean().optional().describe('Completes the data set after this batch.'),
})
export const appendBatchInput = appendBatchBody.extend({ dataset_id: datasetId, on_error: onError.default('reject') })

export const rowsQuery = z.object({
  on_error: onError.default('reject').describe('`skip` keeps the good rows of a batch.'),
})

const uploadForm = {
  dataset_id: datasetId.optional().describe('Continue or fill this data set; batches it already has are skipped.'),
  name: z.string().trim().min(1).max(120).optional().describe('Name of the new data set; default: the file’s.'),
  delimiter: z.enum(['auto', ',', ';', '|', 'tab']).default('auto'),
  charset: z.enum(['auto', 'utf-8', 'latin-1']).default('auto'),
  decimal: z.enum(['auto', 'dot', 'comma']).default('auto').describe('`comma` reads 1.234,56.'),
  on_error: onError.default('skip').describe('`reject` stops at the first batch with a bad row.'),
  target: columnName.optional(),
  approve_label: label.optional(),
  reject_label: label.optional(),
  label_meaning: z.enum(declarableMeanings).optional(),
}

/** Options of an upload as the JSON field `options` of a multipart body. */
export const uploadOptions = z.object({
  ...uploadForm,
  id_columns: z.array(columnName).max(20).optional(),
  columns: z.array(declaredColumn).max(datasetLimits.columns).optional(),
  split: splitInput.optional(),
})
export type UploadOptions = z.output<typeof uploadOptions>

/** The same options in the query: lists are comma-separated, structures are JSON. */
export const uploadQuery = z.object({
  ...uploadForm,
  id_columns: z.string().max(3_000).optional().describe('Comma-separated.'),
  columns: z
    .string()
    .max(6_000)
    .optional()
    .describe('JSON list of {name, type, monotone?}; a longer one goes into `options` of a multipart body.'),
  split: z.string().max(400).optional().describe('JSON {test?, seed?, time_column?}.'),
})
