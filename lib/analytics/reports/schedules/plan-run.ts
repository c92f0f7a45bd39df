import type { Context } from '@/lib/platform/context'
import { nextSlot } from '@/lib/platform/core/next-slot'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { sendReportJob } from '../job-names'
import type { ScheduleRow } from './repository'

/** With back-off up to five minutes a try: a mail server may be away for half an hour. */
const tries = 15

type Planned = Pick<ScheduleRow, 'nextRunAt' | 'jobId'>
export const unplanned: Planned = { nextRunAt: 0, jobId: '' }

/** Plans the next slot inside the caller's transaction: one job a revision and slot, however often it is asked. */
export async function planRun(
  ctx: Context,
  schedule: Pick<ScheduleRow, 'id' | 'revision' | 'cadence' | 'weekday' | 'day' | 'hour'>,
): Promise<Planned> {
  const { id, revision } = schedule
  const now = ctx.now()
  const slot = nextSlot(zoneClock(await timeZoneOf(ctx.companyId)), schedule, now)
  const jobId = await enqueue(ctx, {
    name: sendReportJob,
    payload: { schedule_id: id, revision, slot },
    key: `${id}:${revision}:${slot}`,
    delayMs: slot - now,
    maxAttempts: tries,
  })
  return { nextRunAt: slot, jobId }
}
