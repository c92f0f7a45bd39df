'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleX } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { useFigures } from '@/components/models/lib/use-figures'
import { isLive, type JobsPage, jobsKey, pollMs, worthShowing } from '@/components/models/train/jobs-query'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import type { TrainingJobReply } from '@/lib/models'

type TrainingJobsProps = { initial: TrainingJobReply[]; names: Readonly<Record<string, string>>; canWrite: boolean }

/** What trains now, with its stage and progress; gone when it is done, and the list below has one version more. */
export function TrainingJobs({ initial, names, canWrite }: TrainingJobsProps) {
  const t = useTranslations('models.jobs')
  const router = useRouter()
  const now = useNow({ updateInterval: 60_000 })
  const { data } = useQuery({
    queryKey: jobsKey,
    queryFn: ({ signal }) => callApi<JobsPage>('/training-jobs?limit=20', { signal }),
    initialData: { data: initial },
    refetchInterval: ({ state }) => pollMs(state.data?.data ?? []),
  })
  const done = data.data.filter((job) => job.status === 'succeeded').length
  const lastDone = useRef(done)
  useEffect(() => {
    if (done !== lastDone.current) router.refresh()
    lastDone.current = done
  }, [done, router])
  const shown = worthShowing(data.data, now.getTime())
  if (shown.length === 0) return null
  const live = shown.filter(isLive)
  return (
    <Section
      title={live.length > 0 ? t('finding', { count: live.length }) : t('findingFailed')}
      note={live.length > 0 ? t('note') : t('noteFailed')}
    >
      <ul className="grid gap-4">
        {shown.map((job) => (
          <li key={job.training_job_id}>
            <JobRow job={job} name={names[job.dataset_id] ?? t('unknownDataset')} canWrite={canWrite} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function JobRow({ job, name, canWrite }: { job: TrainingJobReply; name: string; canWrite: boolean }) {
  const t = useTranslations('models.jobs')
  const { percent } = useFigures()
  const client = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => callApi(`/training-jobs/${job.training_job_id}/cancel`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: jobsKey }),
  })
  if (!isLive(job))
    return (
      <Alert variant="negative" title={t('failed', { name })}>
        <p>
          {job.error?.message} <RelativeTime value={job.finished_at ?? job.created_at} />.
        </p>
      </Alert>
    )
  return (
    <>
      <div className="flex items-end gap-4">
        <Progress
          className="min-w-0 flex-1"
          showLabel
          label={`${name}: ${t(`stages.${job.stage}`)}`}
          value={Math.round(job.progress * 100)}
          detail={percent(job.progress, 0)}
        />
        {canWrite && (
          <Button
            variant="outline"
            size="sm"
            pending={cancel.isPending}
            onClick={() => cancel.mutate()}
            aria-label={t('cancelLabel', { name })}
          >
            <CircleX aria-hidden />
            {t('cancel')}
          </Button>
        )}
      </div>
      <CallFailed error={cancel.error} title={t('cancelFailed')} />
    </>
  )
}
