import type { Locale } from '@/db/constants/identity'
import type { RetrainingState, SkipReason } from '@/db/constants/lifecycle'
import type { Algorithm } from '@/db/constants/models'
import { faultIn, sayIn } from '../wording'
import type { RetrainingReply } from './contract'
import type { RetrainingView } from './read-retrainings'
import type { RetrainingRow } from './repository'
import { isEnded, modelOf } from './settle-retraining'

const time = (ms: number) => new Date(ms).toISOString()
const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
/** Of the whole work, what preparing takes. */
const preparing = 0.2

/** The training's job knows its end before the row does. */
export const stateOf = ({ row, job }: RetrainingView): RetrainingState =>
  row.state === 'training' && job && isEnded(job.state) ? job.state : row.state

export const skippedReply = (row: RetrainingRow, locale: Locale) => {
  if (row.state !== 'skipped') return null
  return { reason: row.skipReason as SkipReason, message: sayIn(locale)(`skip.${row.skipReason}`) }
}

function progressOf({ row, job }: RetrainingView): number {
  if (row.finishedAt !== null) return 1
  if (!row.withOutcomes) return job?.progress ?? 0
  if (job) return preparing + (1 - preparing) * job.progress
  return preparing * Math.min(1, shareOf(row.prepared + row.refused, row.outcomes))
}

function warningReply(row: RetrainingRow, locale: Locale): RetrainingReply['warning'] {
  if (!row.withOutcomes) return null
  return {
    code: 'approved_only_labels',
    approved_share: shareOf(row.outcomesApproved, row.outcomes),
    decisions_approved_share: shareOf(row.decisionsApproved, row.decisions),
    message: sayIn(locale)('warning.approved_only_labels'),
  }
}

export function serializeRetraining(view: RetrainingView, locale: Locale): RetrainingReply {
  const { row, job } = view
  const status = stateOf(view)
  const fault = status === 'failed' ? row.errorCode || (job?.errorCode ?? 'internal') : null
  const name = row.training['name']
  const finishedAt = row.finishedAt ?? (isEnded(status) ? (job?.finishedAt ?? null) : null)
  return {
    retraining_id: row.id,
    status,
    trigger: row.trigger,
    skipped: skippedReply(row, locale),
    error: fault === null ? null : { code: fault, message: faultIn(locale, fault) },
    progress: isEnded(status) ? 1 : progressOf(view),
    base_dataset_id: row.baseId,
    dataset_id: row.datasetId || null,
    with_outcomes: row.withOutcomes,
    outcomes: row.withOutcomes
      ? {
          total: row.outcomes,
          paid: row.outcomesPaid,
          unpaid: row.outcomes - row.outcomesPaid,
          until: time(row.until),
          prepared: row.prepared,
          refused: row.refused,
        }
      : null,
    warning: warningReply(row, locale),
    algorithm: row.algorithm as Algorithm,
    name: typeof name === 'string' ? name : null,
    training_job_id: row.trainingJobId || null,
    model_id: job ? modelOf(job) : null,
    created_at: time(row.createdAt),
    finished_at: finishedAt === null ? null : time(finishedAt),
  }
}
