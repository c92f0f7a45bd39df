import type { Locale } from '@/db/constants/identity'
import type { Algorithm } from '@/db/constants/models'
import type { RetrainingView } from '../retrainings/read-retrainings'
import { skippedReply, stateOf } from '../retrainings/serialize'
import { modelOf } from '../retrainings/settle-retraining'
import type { ScheduleReply } from './contract'
import type { ScheduleView } from './view-schedule'

const time = (ms: number) => new Date(ms).toISOString()
const results = {
  preparing: 'started',
  training: 'started',
  succeeded: 'trained',
  failed: 'failed',
  cancelled: 'cancelled',
  skipped: 'skipped',
} as const

function lastRun(view: RetrainingView, locale: Locale): NonNullable<ScheduleReply['last_run']> {
  const { row, job } = view
  return {
    at: time(row.createdAt),
    result: results[stateOf(view)],
    skipped: skippedReply(row, locale),
    retraining_id: row.id,
    training_job_id: row.trainingJobId || null,
    model_id: job ? modelOf(job) : null,
  }
}

export const serializeSchedule = ({ row, timeZone, last }: ScheduleView, locale: Locale): ScheduleReply => ({
  dataset_id: row.datasetId,
  cadence: row.cadence,
  weekday: row.weekday,
  day: row.day,
  hour: row.hour,
  time_zone: timeZone,
  with_outcomes: row.withOutcomes,
  algorithm: row.algorithm as Algorithm,
  enabled: row.enabled,
  next_run_at: row.nextRunAt > 0 ? time(row.nextRunAt) : null,
  last_run: last && lastRun(last, locale),
  created_at: time(row.createdAt),
  updated_at: time(row.updatedAt),
})
