import { transaction } from '@/db/client'
import type { RetrainingState } from '@/db/constants/lifecycle'
import { challengeModel, findContest } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import type { JobControl } from '@/lib/platform/jobs/define'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { getJob, type JobRow } from '@/lib/platform/jobs/repository'
import { systemContext } from '@/lib/platform/system-context'
import { settleRetrainingJob } from '../job-names'
import { type RetrainingRow, takeRetraining, updateRetraining } from './repository'

/** Looks soon after the training began, then ever less often. */
const delaysMs = [2_000, 3_000, 5_000, 10_000, 30_000, 60_000, 120_000]
const slowestMs = 300_000

/** Plans the look `turn` at a training, inside the caller's transaction; one look a turn, however often it is asked. */
export async function planSettling(ctx: Context, id: string, turn: number): Promise<void> {
  const delayMs = delaysMs[turn] ?? slowestMs
  const payload = { retraining_id: id, turn }
  await enqueue(ctx, { name: settleRetrainingJob, payload, key: `${id}:${turn}`, delayMs })
}

export const endedStates = ['succeeded', 'failed', 'cancelled'] as const satisfies RetrainingState[]
export const isEnded = (state: string): state is (typeof endedStates)[number] =>
  (endedStates as readonly string[]).includes(state)

export const modelOf = (job: Pick<JobRow, 'state' | 'result'>): string | null =>
  job.state === 'succeeded' ? ((job.result as { model_id?: string } | null)?.model_id ?? null) : null

/** Lets the new version of a schedule challenge, unless a person chose another challenger or it answers already. */
async function letChallenge(ctx: Context, modelId: string): Promise<void> {
  const { champion, challenger } = await findContest(ctx.companyId)
  if (!champion || champion.row.id === modelId) return
  if (challenger && challenger.by !== 'system') return
  await challengeModel(ctx, { id: modelId })
}

/** The job that sees a training's end: keeps how it ended and lets a scheduled version challenge. */
export async function settleRetraining(
  { retraining_id: id, turn }: { retraining_id: string; turn: number },
  { companyId, jobId, now }: JobControl,
): Promise<{ state: string }> {
  const ctx = systemContext(companyId, 'lifecycle.retrain', jobId, now)
  return transaction(async () => {
    const row: RetrainingRow = await takeRetraining(companyId, id)
    if (row.state !== 'training') return { state: row.state }
    const job = await getJob(companyId, row.trainingJobId)
    if (!isEnded(job.state)) {
      await planSettling(ctx, id, turn + 1)
      return { state: row.state }
    }
    const modelId = modelOf(job)
    if (modelId && row.trigger === 'schedule') await letChallenge(ctx, modelId)
    await updateRetraining(companyId, id, { state: job.state, finishedAt: job.finishedAt ?? now() })
    return { state: job.state }
  })
}
