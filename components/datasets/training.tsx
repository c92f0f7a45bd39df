'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowRight, RotateCcw, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { cancelTraining, getTrainingJob, trainAgain } from '@/components/datasets/api'
import type { TrainingJob } from '@/components/datasets/types'
import { useFigures } from '@/components/datasets/use-figures'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { Progress } from '@/components/ui/progress'
import { Skeleton } from '@/components/ui/skeleton'
import { trainingStages } from '@/db/constants/models'

type TrainingProps = {
  jobId: string
  initial?: TrainingJob | undefined
  canTrain: boolean
  /** Another training was queued. */
  onRestart: (jobId: string) => void
  /** Called once when it is over, at once where it already is. */
  onEnd?: (() => void) | undefined
}

const everyMs = 500
const running = (job: TrainingJob | undefined) => job?.status === 'queued' || job?.status === 'running'

/** A training as it goes: stage, share done, cancel; then the way to its model. */
export function Training({ jobId, initial, canTrain, onRestart, onEnd }: TrainingProps) {
  const t = useTranslations('datasets.train')
  const { data: job, error } = useQuery({
    queryKey: ['training-job', jobId],
    queryFn: ({ signal }) => getTrainingJob(jobId, signal),
    initialData: initial,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data === undefined || running(state.data) ? everyMs : false),
  })
  const isRunning = running(job)
  const ended = job !== undefined && !isRunning
  const tell = useRef(onEnd)
  useEffect(() => {
    tell.current = onEnd
  })
  useEffect(() => {
    if (ended) tell.current?.()
  }, [ended])
  if (!job && error === null) return <Skeleton className="my-5 h-16 w-full" />
  if (!job) return <CallFailed error={error} title={t('unknown')} className="my-5" />
  if (isRunning) return <Running job={job} canTrain={canTrain} />
  return <Ended job={job} canTrain={canTrain} onRestart={onRestart} />
}

function Running({ job, canTrain }: { job: TrainingJob; canTrain: boolean }) {
  const t = useTranslations('datasets.train')
  const { percent, duration } = useFigures()
  const cancel = useMutation({ mutationFn: () => cancelTraining(job.training_job_id) })
  const stages = trainingStages.slice(1, -1) as Exclude<(typeof trainingStages)[number], 'queued' | 'done'>[]
  const place = trainingStages.indexOf(job.stage) - 1
  const elapsed = job.started_at === null ? null : Date.now() - Date.parse(job.started_at)
  const left =
    elapsed !== null && elapsed > 1500 && job.progress > 0.05 ? (elapsed * (1 - job.progress)) / job.progress : null
  return (
    <div className="grid items-start gap-x-8 gap-y-5 py-5 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <Figure label={t('doing')} value={percent(job.progress, 0)} note={t(`stage.${job.stage}`)} />
      <div>
        <Progress
          label={t('progress')}
          value={Math.round(job.progress * 100)}
          showLabel
          detail={left === null ? undefined : t('left', { time: duration(Math.max(1000, left)) })}
        />
        <ol className="mt-3 flex flex-wrap gap-x-3 gap-y-1 text-xs">
          {stages.map((stage, index) => (
            <li
              key={stage}
              aria-current={index === place ? 'step' : undefined}
              className={cn(index < place ? 'text-accent' : index === place ? 'font-medium text-ink' : 'text-ink-3')}
            >
              {t(`short.${stage}`)}
            </li>
          ))}
        </ol>
        <p className="mt-3 max-w-measure text-ink-3 text-xs">{t('close')}</p>
        {canTrain && (
          <Button
            variant="destructive"
            className="mt-4"
            pending={cancel.isPending || cancel.isSuccess}
            onClick={() => cancel.mutate()}
          >
            <X aria-hidden />
            {t(cancel.isSuccess ? 'cancelling' : 'cancel')}
          </Button>
        )}
        <CallFailed error={cancel.error} title={t('cancelFailed')} className="mt-4" />
      </div>
    </div>
  )
}

function Ended({
  job,
  canTrain,
  onRestart,
}: {
  job: TrainingJob
  canTrain: boolean
  onRestart: (jobId: string) => void
}) {
  const t = useTranslations('datasets.train')
  const { duration } = useFigures()
  const again = useMutation({
    mutationFn: () => trainAgain(job.dataset_id),
    onSuccess: ({ training_job_id }) => onRestart(training_job_id),
  })
  const took = job.started_at && job.finished_at ? Date.parse(job.finished_at) - Date.parse(job.started_at) : null
  if (job.status === 'succeeded') {
    return (
      <Alert
        variant="positive"
        role="status"
        className="my-5"
        title={t('doneTitle')}
        action={
          <Button asChild>
            <Link href={job.model_id === null ? '/models' : `/models/${job.model_id}`}>
              {t('seeModel')}
              <ArrowRight aria-hidden />
            </Link>
          </Button>
        }
      >
        {took === null ? t('doneText') : t('doneTook', { time: duration(took) })}
      </Alert>
    )
  }
  const cancelled = job.status === 'cancelled'
  return (
    <Alert
      variant={cancelled ? 'default' : 'negative'}
      role="status"
      className="my-5"
      title={t(cancelled ? 'cancelledTitle' : 'failedTitle')}
      action={
        canTrain && (
          <Button variant="outline" pending={again.isPending} onClick={() => again.mutate()}>
            <RotateCcw aria-hidden />
            {t('again')}
          </Button>
        )
      }
    >
      {cancelled ? t('cancelledText') : job.error?.message}
      <CallFailed error={again.error} title={t('againFailed')} />
    </Alert>
  )
}
