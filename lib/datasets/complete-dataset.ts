import { z } from 'zod'
import { transaction } from '@/db/client'
import type { StoredColumn } from '@/db/constants/datasets'
import { datasetLimits } from '@/db/constants/datasets'
import { trainModelJob } from '@/db/constants/jobs'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { sealJson } from '@/lib/platform/crypto/company-key'
import { conflict, invalid } from '@/lib/platform/errors'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { exclusionOf } from './core/profile-column'
import { datasetEvents } from './events'
import { type DatasetProfile, forgetProfile, profileDataset } from './live-profile'
import { type Dataset, findDataset, lockDataset, updateDataset } from './repository'
import { datasetId } from './schemas'

export type CompletedDataset = { datasetId: string; status: 'complete'; trainingJobId: string }
type Ready = { profile: DatasetProfile; columns: StoredColumn[]; sealed: Buffer }

/** Thrown when a batch came between profiling and completing. */
class BatchesMoved extends Error {}
const attempts = 5

export const profilePlace = (companyId: string, id: string) => ({ companyId, table: 'datasets', row: id })

/** @throws AppError naming what the rows lack to be trained on. */
function assertTrainable({ rows, approved }: DatasetProfile, columns: StoredColumn[], dataset: Dataset): void {
  if (rows < datasetLimits.trainingRows) throw invalid('dataset_too_small', { min: datasetLimits.trainingRows, rows })
  if (approved === 0 || approved === rows) {
    throw invalid('one_class_only', {
      target: dataset.target,
      label: approved ? dataset.approveLabel : (dataset.rejectLabel ?? ''),
    })
  }
  const features = columns.filter(({ type, excluded }) => !excluded && ['number', 'boolean', 'category'].includes(type))
  if (features.length === 0) throw invalid('no_usable_feature')
}

const completeInput = z.object({
  dataset_id: datasetId,
  /** How to train on it besides the defaults: algorithm, options, name. Obligatory for one built on another. */
  training: z.record(z.string(), z.unknown()).optional(),
})
type CompleteInput = z.output<typeof completeInput>

async function prepare(ctx: Context, input: CompleteInput): Promise<Ready | null> {
  const dataset = await findDataset(ctx.companyId, input.dataset_id)
  if (dataset.status === 'complete') return null
  if (dataset.baseId !== '' && !input.training) throw conflict('dataset_derived')
  const profile = await profileDataset(dataset, true)
  const columns = dataset.columns.map((column, place): StoredColumn => {
    // One built on another trains on the very columns of its base, so that their versions can be compared.
    if (dataset.baseId !== '') return column
    const shown = profile.columns[place]
    return { ...column, excluded: shown && exclusionOf(column, shown) }
  })
  assertTrainable(profile, columns, dataset)
  return { profile, columns, sealed: await sealJson(profilePlace(ctx.companyId, dataset.id), profile) }
}

const complete = command({
  name: 'dataset.complete',
  scope: 'datasets:write',
  input: completeInput,
  prepare,
  run: async (ctx, input, ready) => {
    const now = ctx.now()
    const dataset = await lockDataset(ctx.companyId, input.dataset_id, now)
    const answer = (trainingJobId: string): CompletedDataset => ({
      datasetId: dataset.id,
      status: 'complete',
      trainingJobId,
    })
    if (dataset.status === 'complete') return { result: answer(dataset.trainingJobId ?? ''), audit: null }
    if (ready?.profile.batches !== dataset.batchesTotal) throw new BatchesMoved()
    const payload = { algorithm: 'auto', options: {}, ...input.training, dataset_id: dataset.id }
    const trainingJobId = await enqueue(ctx, { name: trainModelJob, payload, key: `dataset:${dataset.id}` })
    await updateDataset(ctx.companyId, dataset.id, {
      status: 'complete',
      columns: ready.columns,
      profile: ready.sealed,
      completedAt: now,
      trainingJobId,
    })
    const counts = { rows: dataset.rowsTotal, rejected: dataset.rejectedTotal, batches: dataset.batchesTotal }
    return {
      result: answer(trainingJobId),
      audit: {
        action: 'dataset.completed',
        resource: { type: 'dataset', id: dataset.id },
        details: { ...counts, training_job_id: trainingJobId },
      },
      events: [
        {
          type: datasetEvents.completed,
          payload: { dataset_id: dataset.id, ...counts, training_job_id: trainingJobId },
        },
      ],
    }
  },
})

/**
 * Closes a data set and queues its training; doing so twice gives the same answer. Columns that are constant, all
 * missing, id-like or leaking are left out of training unless they were declared.
 * @throws AppError `dataset_too_small`, `one_class_only`, `no_usable_feature`, `dataset_derived`, `not_found`
 */
export async function completeDataset(ctx: Context, input: CompleteInput): Promise<CompletedDataset> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const completed = await complete(ctx, input)
      forgetProfile(ctx.companyId, input.dataset_id)
      return completed
    } catch (error) {
      if (!(error instanceof BatchesMoved)) throw error
      if (attempt === attempts) throw conflict('dataset_busy')
      // The batch may stand in a commit still under way, which readers do not see; this ends after it.
      await transaction(async () => undefined)
    }
  }
}
