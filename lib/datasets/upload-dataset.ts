import type { z } from 'zod'
import { datasetLimits, defaultTarget } from '@/db/constants/datasets'
import { type Context, requireScope } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import { parseInput } from '@/lib/platform/parse-input'
import { drain, openUpload } from '@/lib/platform/upload/open-upload'
import { unpackText } from '@/lib/platform/upload/unpack-text'
import { type CompletedDataset, completeDataset } from './complete-dataset'
import { createDataset } from './create-dataset'
import { findDataset } from './repository'
import { type UploadOptions, uploadOptions, type uploadQuery } from './schemas'
import { storeBatch } from './store-batch'
import { openCsv } from './upload/read-csv'

export type UploadedDataset = CompletedDataset & { rowsTotal: number; rejectedTotal: number }
export type Upload = {
  query: z.output<typeof uploadQuery>
  body: ReadableStream<Uint8Array> | null
  contentType: string
}

function json(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('upload_options_invalid')
  }
}

/** The query's options in the form of the multipart field; the field's own come over them. */
function optionsOf(query: Upload['query'], field: unknown): UploadOptions {
  const idColumns = query.id_columns
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const asked = { ...query, id_columns: idColumns, columns: json(query.columns), split: json(query.split) }
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  return parseInput(uploadOptions, { ...Object.fromEntries(given), ...(field as object) } as never)
}

/** The data set the file goes into: the one named, or a new one, made once the file has shown a row. */
async function targetOf(
  ctx: Context,
  options: UploadOptions,
): Promise<{ id: string | null; target: string; time: string | null }> {
  if (!options.dataset_id) {
    return { id: null, target: options.target ?? defaultTarget, time: options.split?.time_column ?? null }
  }
  const dataset = await findDataset(ctx.companyId, options.dataset_id)
  return { id: dataset.id, target: dataset.target, time: dataset.split.timeColumn }
}

async function createFor(ctx: Context, options: UploadOptions, fileName: string | null): Promise<string> {
  const { dataset_id: _, delimiter, charset, decimal, on_error, name, ...declared } = options
  const named =
    name ??
    fileName
      ?.replace(/(\.csv|\.txt|\.tsv)?(\.gz)?$/i, '')
      .trim()
      .slice(0, 120)
  const dataset = await createDataset(ctx, {
    ...declared,
    name: named || new Date(ctx.now()).toISOString().slice(0, 16),
  })
  return dataset.id
}

async function receive(ctx: Context, { query, body, contentType }: Upload): Promise<UploadedDataset> {
  const file = await openUpload(body, contentType)
  const options = optionsOf(query, file.options)
  const into = await targetOf(ctx, options)
  const csv = await openCsv(unpackText(file.bytes, options.charset, datasetLimits), options)
  for (const name of [into.target, into.time]) {
    if (name !== null && !csv.names.includes(name)) {
      throw invalid('target_column_missing', { name, found: csv.names.slice(0, 20).join(', ').slice(0, 400) })
    }
  }
  let id = into.id
  let sequence = 0
  for await (const table of csv.batches) {
    id ??= await createFor(ctx, options, file.fileName)
    await storeBatch(ctx, { dataset_id: id, sequence, on_error: options.on_error, table })
    sequence += 1
  }
  if (id === null || sequence === 0) throw invalid('header_only')
  const completed = await completeDataset(ctx, { dataset_id: id })
  const { rowsTotal, rejectedTotal } = await findDataset(ctx.companyId, id)
  return { ...completed, rowsTotal, rejectedTotal }
}

/**
 * Receives a CSV file as a stream: unpacked, decoded and cut into batches of 500 as it arrives, each stored at once,
 * then completed. A broken upload leaves the rows stored so far; the same file sent again with its `dataset_id` goes
 * on from there.
 * @throws AppError naming what is wrong with the file, `sequence_reused` when the data set holds another one,
 * `upload_interrupted` when the sender stopped
 */
export async function uploadDataset(ctx: Context, upload: Upload): Promise<UploadedDataset> {
  requireScope(ctx, 'datasets:write')
  try {
    return await receive(ctx, upload)
  } catch (error) {
    await drain(upload.body)
    throw error
  }
}
