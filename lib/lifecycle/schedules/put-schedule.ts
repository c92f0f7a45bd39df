import { getDataset } from '@/lib/datasets'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { nextSlot, type Rhythm } from '@/lib/platform/core/next-slot'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { conflict } from '@/lib/platform/errors'
import { cancelJob } from '@/lib/platform/jobs/cancel'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { runScheduleJob } from '../job-names'
import { type ScheduleRow, saveSchedule, takeSchedule } from '../retrainings/repository'
import { putScheduleInput } from './schemas'
import { viewSchedule } from './view-schedule'

/**
 * Plans the next run of a schedule inside the caller's transaction: one job a revision and slot, however often it is
 * asked. Gives the slot (UTC ms) and the job.
 */
export async function planRun(
  ctx: Context,
  { datasetId, revision, ...rhythm }: Rhythm & { datasetId: string; revision: number },
): Promise<{ nextRunAt: number; jobId: string }> {
  const now = ctx.now()
  const slot = nextSlot(zoneClock(await timeZoneOf(ctx.companyId)), rhythm, now)
  const jobId = await enqueue(ctx, {
    name: runScheduleJob,
    payload: { dataset_id: datasetId, revision, slot },
    key: `${datasetId}:${revision}:${slot}`,
    delayMs: slot - now,
  })
  return { nextRunAt: slot, jobId }
}

/**
 * Sets when a data set is trained on again by itself; what was planned before is called off.
 * @throws AppError `not_found`, `dataset_receiving`, `schedule_derived` for one built on another
 */
export const putSchedule = command({
  name: 'model.schedule',
  scope: 'models:write',
  input: putScheduleInput,
  run: async (ctx, input) => {
    const { dataset_id: datasetId, with_outcomes: withOutcomes, ...asked } = input
    const dataset = await getDataset(ctx.companyId, datasetId)
    if (dataset.baseId) throw conflict('schedule_derived')
    if (dataset.status !== 'complete') throw conflict('dataset_receiving')
    const now = ctx.now()
    const before = await takeSchedule(ctx.companyId, datasetId)
    const revision = (before?.revision ?? 0) + 1
    if (before?.enabled) await cancelJob(ctx.companyId, before.jobId, now)
    const planned = asked.enabled ? await planRun(ctx, { ...asked, datasetId, revision }) : { nextRunAt: 0, jobId: '' }
    const row: ScheduleRow = {
      companyId: ctx.companyId,
      datasetId,
      ...asked,
      withOutcomes,
      revision,
      ...planned,
      lastRetrainingId: before?.lastRetrainingId ?? '',
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    }
    await saveSchedule(row)
    const details = { ...asked, with_outcomes: withOutcomes, replaced: before !== undefined }
    return {
      result: await viewSchedule(row),
      audit: { action: 'model.schedule_set', resource: { type: 'dataset', id: datasetId }, details },
    }
  },
})
