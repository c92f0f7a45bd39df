import type { TrainingJobReply } from '@/lib/models'

export const jobsKey = ['training-jobs'] as const
export type JobsPage = { data: TrainingJobReply[] }

export const isLive = ({ status }: Pick<TrainingJobReply, 'status'>) => status === 'queued' || status === 'running'

/** While something trains the list follows it closely; otherwise it looks now and then for what others started. */
export const pollMs = (jobs: readonly TrainingJobReply[]) => (jobs.some(isLive) ? 800 : 15_000)

/** What a person still wants to see: what runs, and what failed today. */
export const worthShowing = (jobs: readonly TrainingJobReply[], now: number) =>
  jobs.filter(
    (job) =>
      isLive(job) || (job.status === 'failed' && now - Date.parse(job.finished_at ?? job.created_at) < 86_400_000),
  )
