import { transaction } from '@/db/client'
import type { SkipReason } from '@/db/constants/lifecycle'
import { type Algorithm, maxTrainings } from '@/db/constants/models'
import { findContest } from '@/lib/models'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import type { JobControl } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { type Beginning, beginRetraining, retrainingRow, trainingsUnderWay } from '../retrainings/begin-retraining'
import {
  findScheduleRow,
  insertRetraining,
  lastRetraining,
  type RetrainingRow,
  type ScheduleRow,
  saveSchedule,
  takeSchedule,
} from '../retrainings/repository'
import { baseOf } from '../retrainings/start-retraining'
import { outcomesFault, surveyOutcomes } from '../retrainings/survey-outcomes'
import { planRun } from './put-schedule'

export type SchedulePayload = { dataset_id: string; revision: number; slot: number }

/** Whether a schedule still wants this very run. */
const isCurrent = (row: ScheduleRow | undefined, { revision, slot }: SchedulePayload): row is ScheduleRow =>
  row?.enabled === true && row.revision === revision && row.nextRunAt === slot

type Plan = { beginning: Beginning; skip: SkipReason | null }

/** Whether the schedule has anything new to train on, and what. Reads alone, before the transaction. */
async function planOf(ctx: Context, schedule: ScheduleRow): Promise<Plan> {
  const { companyId, datasetId: baseId, algorithm, withOutcomes } = schedule
  const until = ctx.now()
  const training = { algorithm: algorithm as Algorithm }
  const beginning: Beginning = { baseId, trigger: 'schedule', training, until, survey: null }
  const skipped = (skip: SkipReason): Plan => ({ beginning, skip })
  const base = await baseOf(companyId, baseId).catch((error) => {
    if (isAppError(error)) return null
    throw error
  })
  if (!base) return skipped('dataset_unavailable')
  if (!(await findContest(companyId)).champion) return skipped('no_active_model')
  if ((await trainingsUnderWay(companyId)) >= maxTrainings) return skipped('too_many_trainings')
  const last = await lastRetraining(companyId, baseId)
  if (!withOutcomes) {
    // A complete data set never changes: its own training, or the last one like this, said all there is to say.
    const known = algorithm === 'auto' || (last && !last.withOutcomes && last.algorithm === algorithm)
    return known ? skipped('no_new_rows') : { beginning, skip: null }
  }
  const survey = await surveyOutcomes(companyId, base.columns, { until })
  beginning.survey = survey
  if (last?.withOutcomes) {
    const { outcomes } = await surveyOutcomes(companyId, base.columns, { from: last.until, until })
    if (outcomes === 0) return skipped('no_new_outcomes')
  }
  return { beginning, skip: outcomesFault(survey) }
}

async function carryOut(ctx: Context, { beginning, skip }: Plan): Promise<RetrainingRow> {
  const { baseId } = beginning
  const details = { base_id: baseId, outcomes: beginning.survey?.outcomes ?? 0 }
  if (skip === null) {
    const row = await beginRetraining(ctx, beginning)
    const resource = { type: 'retraining', id: row.id }
    await recordAudit(ctx, { action: 'model.scheduled_retraining', resource, details })
    return row
  }
  const row = retrainingRow(ctx, beginning, { state: 'skipped', skipReason: skip, finishedAt: ctx.now() })
  await insertRetraining(row)
  const resource = { type: 'retraining', id: row.id }
  await recordAudit(ctx, { action: 'model.retraining_skipped', resource, details: { ...details, reason: skip } })
  return row
}

/**
 * The job of one slot of a schedule: retrains or says why not, and plans the next slot, all in one transaction, so a
 * slot runs once. One that was missed runs when the server is back; those after it that passed too do not.
 */
export async function runSchedule(
  payload: SchedulePayload,
  { companyId, jobId, now }: JobControl,
): Promise<{ retraining_id: string | null }> {
  const ctx = systemContext(companyId, 'lifecycle.schedule', jobId, now)
  const seen = await findScheduleRow(companyId, payload.dataset_id)
  if (!isCurrent(seen, payload)) return { retraining_id: null }
  const plan = await planOf(ctx, seen)
  return transaction(async () => {
    const schedule = await takeSchedule(companyId, payload.dataset_id)
    if (!isCurrent(schedule, payload)) return { retraining_id: null }
    const row = await carryOut(ctx, plan)
    const gone = plan.skip === 'dataset_unavailable'
    const planned = gone ? { enabled: false, nextRunAt: 0, jobId: '' } : await planRun(ctx, schedule)
    await saveSchedule({ ...schedule, ...planned, lastRetrainingId: row.id })
    return { retraining_id: row.id }
  })
}

/** A run that failed for good must not end the schedule: the next slot is planned all the same. */
export async function planAfterFailure(payload: SchedulePayload, companyId: string): Promise<void> {
  const ctx = systemContext(companyId, 'lifecycle.schedule', payload.dataset_id, Date.now)
  await transaction(async () => {
    const schedule = await takeSchedule(companyId, payload.dataset_id)
    if (isCurrent(schedule, payload)) await saveSchedule({ ...schedule, ...(await planRun(ctx, schedule)) })
  })
}
