'use client'

import { useRouter } from 'next/navigation'
import { Training } from '@/components/datasets/training'
import type { TrainingJob } from '@/components/datasets/types'

type PanelProps = { datasetId: string; job: TrainingJob; canTrain: boolean }

/** The training on the data set's own page; when it ends the page is drawn again with its model. */
export function TrainingPanel({ datasetId, job, canTrain }: PanelProps) {
  const router = useRouter()
  const wasRunning = job.status === 'queued' || job.status === 'running'
  return (
    <Training
      key={job.training_job_id}
      jobId={job.training_job_id}
      initial={job}
      canTrain={canTrain}
      onRestart={(next) => router.replace(`/datasets/${datasetId}?training=${next}`, { scroll: false })}
      onEnd={wasRunning ? () => router.refresh() : undefined}
    />
  )
}
