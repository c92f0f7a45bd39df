import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { datasetLimits } from '@/db/constants/datasets'
import type { Context } from '@/lib/platform/context'
import { AppError, invalid } from '@/lib/platform/errors'
import { parseInput } from '@/lib/platform/parse-input'
import { type CompletedDataset, completeDataset } from './complete-dataset'
import { tableOfItems } from './core/table-of-items'
import { forgetProfile } from './live-profile'
import { appendBatchInput } from './schemas'
import { type StoredBatch, storeBatch } from './store-batch'

export type AppendedBatch = StoredBatch & { completed: CompletedDataset | null }

/** @throws AppError `malformed_body` for values nested deeper than the engine follows; no cell is. */
function textOf(items: unknown[]): string {
  try {
    return JSON.stringify(items)
  } catch (error) {
    throw error instanceof RangeError ? new AppError('malformed_body') : error
  }
}

/**
 * Takes up to 500 rows into a data set that is receiving. With `on_error: 'reject'` one bad row refuses the batch and
 * nothing is stored; with `'skip'` the good rows stay and the bad ones are kept apart as rejections. `final` (or
 * `end_json: 1` on an item) completes the data set afterwards.
 * @throws AppError `batch_too_large`, `batch_rejected`, `sequence_reused`, `dataset_complete`, `not_found`
 */
export async function appendBatch(ctx: Context, raw: z.input<typeof appendBatchInput>): Promise<AppendedBatch> {
  const input = parseInput(appendBatchInput, raw)
  const { items } = input
  if (items.length > datasetLimits.batchRows) {
    throw invalid('batch_too_large', { max: datasetLimits.batchRows, given: items.length })
  }
  const { end, ...rows } = tableOfItems(items)
  const hash = createHash('sha256').update(textOf(items)).digest('hex')
  const table = { ...rows, lines: items.map((_, index) => index + 1), hash, unit: 'items' }
  const stored = await storeBatch(ctx, {
    dataset_id: input.dataset_id,
    sequence: input.sequence,
    on_error: input.on_error,
    table,
  })
  if (!input.final && !end) return { ...stored, completed: null }
  try {
    return { ...stored, completed: await completeDataset(ctx, { dataset_id: input.dataset_id }) }
  } catch (error) {
    // Inside an idempotent request the batch is rolled back too; what is kept of it in memory must not outlive it.
    forgetProfile(ctx.companyId, input.dataset_id)
    throw error
  }
}
