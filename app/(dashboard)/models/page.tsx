import { Upload } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { ActiveFigure } from '@/components/models/active-figure'
import { isLive } from '@/components/models/train/jobs-query'
import { TrainButton } from '@/components/models/train/train-button'
import { TrainingJobs } from '@/components/models/train/training-jobs'
import { VersionList } from '@/components/models/versions/version-list'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Sections } from '@/components/ui/section'
import { listModels, listTrainingJobs, serializeTrainingJob } from '@/lib/models'
import { findPeers, findTrainable, orMissing, toVersion } from './find-models'

type Props = { searchParams: Promise<{ cursor?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('models.list'))('title') }
}

export default async function ModelsPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const { cursor } = await searchParams
  const [t, page, newest, jobs, datasets] = await Promise.all([
    getTranslations('models.list'),
    orMissing(listModels(ctx, { limit: 25, cursor })),
    listModels(ctx, { limit: 200 }),
    listTrainingJobs(ctx, { limit: 20 }),
    findTrainable(ctx),
  ])
  const shown = page ?? newest
  const found = newest.data.find(({ activeSince }) => activeSince !== null)
  const active = found ? toVersion(found) : null
  const challenger = newest.data.find(({ challengerSince }) => challengerSince !== null)?.row.version ?? null
  const before = active ? (await findPeers(ctx, active.model_id, newest.data)).before : null
  const canWrite = ctx.scopes.has('models:write')
  const jobRows = jobs.data.map((job) => serializeTrainingJob(job, ctx.locale))
  const names = Object.fromEntries(datasets.map(({ id, name }) => [id, name]))
  const empty = newest.data.length === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          canWrite && datasets.length > 0 && <TrainButton datasets={datasets} preferred={active?.dataset.dataset_id} />
        }
      />
      {active && <ActiveFigure model={active} before={before} />}
      <Sections>
        <TrainingJobs initial={jobRows} names={names} canWrite={canWrite} />
        {!empty && (
          <VersionList
            versions={shown.data.map(toVersion)}
            active={active}
            challenger={challenger}
            nextCursor={shown.nextCursor}
            canWrite={canWrite}
          />
        )}
      </Sections>
      {empty && !jobRows.some(isLive) && (
        <EmptyState
          title={t('emptyTitle')}
          className="mt-5"
          actions={
            <Button asChild>
              <Link href={datasets.length > 0 ? '/datasets' : '/datasets/new'}>
                <Upload aria-hidden />
                {t(datasets.length > 0 ? 'emptySee' : 'emptySend')}
              </Link>
            </Button>
          }
        >
          {t('emptyText')}
        </EmptyState>
      )}
    </>
  )
}
