import { createHash } from 'node:crypto'
import type { Context } from '@/lib/platform/context'
import { tableOfOutcomes } from './core/table-of-outcomes'
import { forgetProfile } from './live-profile'
import { findDataset } from './repository'
import { type StoredBatch, storeBatch } from './store-batch'

export type { OutcomeRow } from './core/table-of-outcomes'

/**
 * Stores up to 500 decided orders with their outcome as one batch of a derived data set. An order whose inputs do not
 * read as the columns is left out and kept among the rejections. The same sequence with the same rows gives the
 * first answer again. Call it inside the transaction that moves the caller's cursor.
 * @throws AppError `sequence_reused`, `dataset_complete`, `not_found`
 */
export async function appendOutcomes(
  ctx: Context,
  input: { dataset_id: string; sequence: number; rows: Parameters<typeof tableOfOutcomes>[1] },
): Promise<StoredBatch> {
  const dataset = await findDataset(ctx.companyId, input.dataset_id)
  const table = tableOfOutcomes(dataset, input.rows)
  const hash = createHash('sha256').update(JSON.stringify(table)).digest('hex')
  const lines = input.rows.map((_, row) => row + 1)
  try {
    return await storeBatch(ctx, {
      dataset_id: dataset.id,
      sequence: input.sequence,
      on_error: 'skip',
      derived: true,
      table: { ...table, lines, hash, unit: 'items' },
    })
  } catch (error) {
    forgetProfile(ctx.companyId, dataset.id)
    throw error
  }
}
