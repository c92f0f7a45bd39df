import { z } from 'zod'
import { transaction } from '@/db/client'
import type { StoredAnswer, StoredColumn } from '@/db/constants/datasets'
import { datasetLimits } from '@/db/constants/datasets'
import { command, type Written } from '@/lib/platform/command'
import { type Context, requireScope } from '@/lib/platform/context'
import { sealJson } from '@/lib/platform/crypto/company-key'
import { AppError, conflict, invalid } from '@/lib/platform/errors'
import { maxFaults } from '@/lib/platform/parse-input'
import { packBatch } from './batch-blob'
import { type CheckedRows, checkRows } from './core/check-rows'
import type { BatchData } from './core/column-data'
import { type PlannedColumns, planColumns, type Table } from './core/plan-columns'
import { datasetEvents } from './events'
import { noteBatch, ownPlace } from './live-profile'
import { rejectionPlace, toRejections } from './rejections'
import {
  type Dataset,
  findBatchAnswer,
  findDataset,
  insertBatch,
  insertRejections,
  lockDataset,
  updateDataset,
} from './repository'
import { datasetId, onError, sequence } from './schemas'

/** Rows of a batch with where each came from (the line of a file, or its place in the batch) and their hash. */
export type BatchTable = Table & {
  lines: number[]
  hash: string /** `items` or `lines`, for the paths of faults. */
  unit: string
}

const input = z.object({
  dataset_id: datasetId,
  sequence,
  on_error: onError,
  /** Rows that the product itself adds to a data set built on another; nobody else may. */
  derived: z.boolean().default(false),
  table: z.custom<BatchTable>((value) => typeof value === 'object'),
})
type Input = z.output<typeof input>

export type StoredBatch = { datasetId: string; sequence: number; answer: StoredAnswer }
type JustStored = { place: number; columns: StoredColumn[]; data: BatchData }
/** `stored` is what this call wrote; absent when the batch was there already. */
type Outcome = StoredBatch & { stored?: JustStored }
type Ready = {
  dataset: Dataset
  planned: PlannedColumns
  checked: CheckedRows
  data: Buffer
  rejections: Buffer | null
}

/** Thrown when another batch settled columns between reading and writing; the batch is then read again by them. */
class ColumnsMoved extends Error {}
/** Each round at least one batch gets in, so this many may settle columns at once. */
const attempts = 32

/** The answer given before to this sequence. @throws AppError `sequence_reused` when its content was another. */
async function answerOfBefore(ctx: Context, input: Input): Promise<StoredAnswer | undefined> {
  const known = await findBatchAnswer(ctx.companyId, input.dataset_id, input.sequence)
  if (known && known.requestHash !== input.table.hash) throw conflict('sequence_reused', { sequence: input.sequence })
  return known?.answer
}

function assertReceiving(dataset: Dataset, derived: boolean): void {
  if (dataset.status !== 'receiving') throw conflict('dataset_complete')
  if (dataset.baseId !== '' && !derived) throw conflict('dataset_derived')
}

function assertNames({ names }: Table): void {
  if (names.includes('')) throw invalid('column_name_empty')
  const long = names.find((name) => name.length > datasetLimits.nameLength)
  if (long !== undefined)
    throw invalid('column_name_too_long', { max: datasetLimits.nameLength, start: long.slice(0, 40) })
  if (names.length > datasetLimits.columns) throw invalid('too_many_columns', { max: datasetLimits.columns })
}

function assertWhole({ faults, refused }: CheckedRows, table: BatchTable): void {
  if (refused === 0) return
  const listed = faults.slice(0, maxFaults).map(({ index, column, code }) => {
    const row = table.unit === 'lines' ? table.lines[index] : index
    return { path: `${table.unit}[${row}]${column && `.${column}`}`, code }
  })
  throw invalid('batch_rejected', { rejected: refused, rows: table.rows.length, total: faults.length }, listed)
}

async function prepare(ctx: Context, input: Input): Promise<Ready> {
  const dataset = await findDataset(ctx.companyId, input.dataset_id)
  assertReceiving(dataset, input.derived)
  const { table } = input
  assertNames(table)
  const { timeColumn } = dataset.split
  const planned = planColumns({ ...dataset, timeColumn }, table)
  if (planned.tooMany) throw invalid('too_many_columns', { max: datasetLimits.columns })
  const { target, approveLabel, rejectLabel } = dataset
  const checked = checkRows(table, planned, { target, timeColumn, approve: approveLabel, reject: rejectLabel })
  if (input.on_error === 'reject') assertWhole(checked, table)
  const place = rejectionPlace(ctx.companyId, dataset.id, input.sequence)
  return {
    dataset,
    planned,
    checked,
    data: await packBatch(ctx.companyId, dataset.id, input.sequence, checked.data),
    rejections: checked.refused > 0 ? await sealJson(place, toRejections(checked.faults, table.lines)) : null,
  }
}

const store = command({
  name: 'dataset.store_batch',
  scope: 'datasets:write',
  input,
  prepare,
  run: async (ctx, input, ready): Promise<Written<Outcome>> => {
    const now = ctx.now()
    const dataset = await lockDataset(ctx.companyId, input.dataset_id, now)
    const batch = { datasetId: dataset.id, sequence: input.sequence }
    const before = await answerOfBefore(ctx, input)
    if (before) return { result: { ...batch, answer: before }, audit: null }
    assertReceiving(dataset, input.derived)
    if (ready.dataset.columnsRevision !== dataset.columnsRevision) throw new ColumnsMoved()
    const { planned, checked } = ready
    const { faults, refused } = checked
    const accepted = checked.data.rows
    const answer: StoredAnswer = {
      accepted,
      rejected: refused,
      errors: faults.slice(0, maxFaults).map(({ index, column, code }) => ({ index, column, code })),
      errorsTotal: faults.length,
      rowsTotal: dataset.rowsTotal + accepted,
    }
    const own = { ...batch, companyId: ctx.companyId }
    await insertBatch({
      ...own,
      rows: accepted,
      requestHash: input.table.hash,
      answer,
      data: ready.data,
      receivedAt: now,
    })
    if (ready.rejections) await insertRejections({ ...own, count: refused, data: ready.rejections })
    const moved =
      planned.changed || checked.rejectLabel !== dataset.rejectLabel || planned.template !== dataset.template
    await updateDataset(ctx.companyId, dataset.id, {
      rowsTotal: answer.rowsTotal,
      approvedTotal: dataset.approvedTotal + checked.approved,
      rejectedTotal: dataset.rejectedTotal + refused,
      batchesTotal: dataset.batchesTotal + 1,
      lastSequence: Math.max(dataset.lastSequence, input.sequence),
      ...(moved && {
        columns: planned.columns,
        template: planned.template,
        rejectLabel: checked.rejectLabel,
        columnsRevision: dataset.columnsRevision + 1,
      }),
    })
    const counts = { sequence: input.sequence, accepted, rejected: refused }
    return {
      result: {
        ...batch,
        answer,
        stored: { place: ownPlace(dataset, input.sequence), columns: planned.columns, data: checked.data },
      },
      audit: { action: 'dataset.batch_received', resource: { type: 'dataset', id: dataset.id }, details: counts },
      events: [
        {
          type: datasetEvents.batchReceived,
          payload: {
            dataset_id: dataset.id,
            ...counts,
            rows_total: answer.rowsTotal,
            rejected_total: dataset.rejectedTotal + refused,
          },
        },
      ],
    }
  },
})

/**
 * Checks and stores one batch. The same sequence with the same content gives the first answer again; a batch that
 * meets columns just settled by another is read again by those.
 * @throws AppError `sequence_reused`, `dataset_complete`, `batch_rejected`, `too_many_columns`, `not_found`;
 * `unavailable` when the columns moved at every attempt
 */
export async function storeBatch(ctx: Context, given: z.input<typeof input>): Promise<StoredBatch> {
  requireScope(ctx, 'datasets:write')
  const input: Input = { derived: false, ...given }
  const answer = await answerOfBefore(ctx, input)
  if (answer) return { datasetId: input.dataset_id, sequence: input.sequence, answer }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { stored, ...batch } = await store(ctx, input)
      if (stored) noteBatch(ctx.companyId, batch.datasetId, stored)
      return batch
    } catch (error) {
      if (!(error instanceof ColumnsMoved)) throw error
      if (attempt === attempts) throw new AppError('unavailable')
      // The move may stand in a commit still under way, which readers do not see; this ends after it.
      await transaction(async () => undefined)
    }
  }
}
