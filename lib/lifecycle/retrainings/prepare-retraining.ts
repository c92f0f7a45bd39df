import { setImmediate as nextTurn } from 'node:timers/promises'
import { transaction } from '@/db/client'
import { datasetLimits } from '@/db/constants/datasets'
import { fewestOutcomes } from '@/db/constants/lifecycle'
import { appendOutcomes, completeDataset, deleteDataset } from '@/lib/datasets'
import { type DecidedOutcome, readOutcomes } from '@/lib/decisions'
import type { Context } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import type { JobControl } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { getRetrainingRow, type RetrainingRow, takeRetraining, updateRetraining } from './repository'
import { planSettling } from './settle-retraining'

const readNext = (row: RetrainingRow): Promise<DecidedOutcome[]> =>
  readOutcomes(
    row.companyId,
    { modelIds: row.modelIds, until: row.until },
    [row.cursorAt, row.cursorId],
    datasetLimits.batchRows,
  )

/** Stores one batch and moves the cursor past it, or neither; a run that was overtaken stores nothing. */
async function storeNext(ctx: Context, seen: RetrainingRow, outcomes: DecidedOutcome[]): Promise<void> {
  const last = outcomes.at(-1)
  if (!last) return
  await transaction(async () => {
    const row = await takeRetraining(seen.companyId, seen.id)
    if (row.state !== 'preparing' || row.batches !== seen.batches) return
    const { answer } = await appendOutcomes(ctx, { dataset_id: row.datasetId, sequence: row.batches, rows: outcomes })
    await updateRetraining(row.companyId, row.id, {
      batches: row.batches + 1,
      prepared: row.prepared + answer.accepted,
      refused: row.refused + answer.rejected,
      cursorAt: last.decidedAt,
      cursorId: last.decisionId,
    })
  })
}

async function beginTraining(ctx: Context, row: RetrainingRow): Promise<void> {
  if (row.prepared < fewestOutcomes) throw invalid('too_few_outcomes', { min: fewestOutcomes, found: row.prepared })
  const { trainingJobId } = await completeDataset(ctx, { dataset_id: row.datasetId, training: row.training })
  await transaction(async () => {
    const { state } = await takeRetraining(row.companyId, row.id)
    if (state !== 'preparing') return
    await updateRetraining(row.companyId, row.id, { state: 'training', trainingJobId })
    await planSettling(ctx, row.id, 0)
  })
}

/**
 * The job that fills a derived data set with outcomes, a batch a transaction, and queues its training. Run again, it
 * goes on after the last batch stored.
 * @throws AppError `too_few_outcomes` when too many orders did not fit the columns; `not_found` when the data set went
 */
export async function prepareRetraining(id: string, control: JobControl): Promise<{ retraining_id: string }> {
  const { companyId, jobId, signal, now } = control
  const ctx = systemContext(companyId, 'lifecycle.retrain', jobId, now)
  while (true) {
    signal.throwIfAborted()
    const row = await getRetrainingRow(companyId, id)
    if (row.state !== 'preparing') return { retraining_id: id }
    const outcomes = await readNext(row)
    if (outcomes.length === 0) {
      await beginTraining(ctx, row)
      return { retraining_id: id }
    }
    await storeNext(ctx, row, outcomes)
    control.report(Math.min(1, row.prepared / Math.max(1, row.outcomes)), 'preparing')
    await nextTurn()
  }
}

/** Told by the job when it gave up: a data set half filled would be of no use and would hold on to its base. */
export async function failRetraining(companyId: string, id: string, errorCode: string): Promise<void> {
  const ctx = systemContext(companyId, 'lifecycle.retrain', id, Date.now)
  await transaction(async () => {
    const row = await takeRetraining(companyId, id)
    if (row.state !== 'preparing') return
    await updateRetraining(companyId, id, { state: 'failed', errorCode, finishedAt: ctx.now() })
    if (errorCode !== 'not_found') await deleteDataset(ctx, { dataset_id: row.datasetId })
  })
}
