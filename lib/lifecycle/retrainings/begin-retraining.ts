import type { z } from 'zod'
import { trainModelJob } from '@/db/constants/jobs'
import type { RetrainingTrigger } from '@/db/constants/lifecycle'
import { maxTrainings } from '@/db/constants/models'
import { deriveDataset, getDataset } from '@/lib/datasets'
import { trainModel, type trainModelInput } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { countUnfinished } from '@/lib/platform/jobs/repository'
import { prepareRetrainingJob } from '../job-names'
import { forOtherRooms } from '../own-context'
import { sayIn } from '../wording'
import { countPreparing, insertRetraining, type RetrainingRow } from './repository'
import { planSettling } from './settle-retraining'
import type { OutcomeSurvey } from './survey-outcomes'

export type Training = Omit<z.input<typeof trainModelInput>, 'dataset_id'> & { algorithm: string }
export type Beginning = {
  baseId: string
  trigger: RetrainingTrigger
  training: Training
  until: number
  /** Null: trains on the data set as it is. */
  survey: OutcomeSurvey | null
}

/** A name of at most this length leaves room for the words around it. */
const nameLength = 80

/** A row of the history; `changes` say what sets it apart from one that trained nothing. */
export const retrainingRow = (
  ctx: Context,
  { baseId, trigger, training, until, survey }: Beginning,
  changes: Partial<RetrainingRow>,
): RetrainingRow => ({
  id: newId('retraining', ctx.now()),
  companyId: ctx.companyId,
  baseId,
  datasetId: '',
  trigger,
  state: 'preparing',
  skipReason: '',
  errorCode: '',
  withOutcomes: survey !== null,
  until,
  outcomes: survey?.outcomes ?? 0,
  outcomesPaid: survey?.paid ?? 0,
  outcomesApproved: survey?.approved ?? 0,
  decisions: survey?.decisions ?? 0,
  decisionsApproved: survey?.decisionsApproved ?? 0,
  modelIds: survey?.modelIds ?? [],
  batches: 0,
  prepared: 0,
  refused: 0,
  cursorAt: 0,
  cursorId: '',
  training: { ...training },
  algorithm: training.algorithm,
  trainingJobId: '',
  createdAt: ctx.now(),
  finishedAt: null,
  ...changes,
})

/** How many trainings of the company wait, run, or are being prepared. */
export const trainingsUnderWay = async (companyId: string): Promise<number> =>
  (await countUnfinished(companyId, trainModelJob)) + (await countPreparing(companyId))

async function beginWithOutcomes(ctx: Context, beginning: Beginning): Promise<RetrainingRow> {
  const base = await getDataset(ctx.companyId, beginning.baseId)
  const name = sayIn(ctx.locale)('derivedName', {
    name: base.name.slice(0, nameLength),
    date: new Date(beginning.until).toISOString().slice(0, 10),
  })
  const derived = await deriveDataset(forOtherRooms(ctx), { base_id: base.id, name })
  const row = retrainingRow(ctx, beginning, { datasetId: derived.id })
  await insertRetraining(row)
  await enqueue(ctx, { name: prepareRetrainingJob, payload: { retraining_id: row.id }, key: row.id })
  return row
}

async function beginAsItIs(ctx: Context, beginning: Beginning): Promise<RetrainingRow> {
  const { baseId, training } = beginning
  const { jobId } = await trainModel(forOtherRooms(ctx), { ...training, dataset_id: baseId })
  const row = retrainingRow(ctx, beginning, { datasetId: baseId, state: 'training', trainingJobId: jobId })
  await insertRetraining(row)
  await planSettling(ctx, row.id, 0)
  return row
}

/**
 * Sets a retraining going, inside the caller's transaction.
 * @throws AppError `too_many_trainings`, `dataset_receiving`, `not_found`
 */
export async function beginRetraining(ctx: Context, beginning: Beginning): Promise<RetrainingRow> {
  if ((await trainingsUnderWay(ctx.companyId)) >= maxTrainings) {
    throw conflict('too_many_trainings', { max: maxTrainings })
  }
  return beginning.survey ? beginWithOutcomes(ctx, beginning) : beginAsItIs(ctx, beginning)
}
