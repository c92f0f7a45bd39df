import { Play } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { sortColumns } from '@/components/datasets/profile/column-rows'
import { ColumnsTable } from '@/components/datasets/profile/columns-table'
import { DeleteDataset, TrainAgain } from '@/components/datasets/profile/dataset-actions'
import { DatasetSummaryHead } from '@/components/datasets/profile/dataset-summary'
import { FirstRows } from '@/components/datasets/profile/first-rows'
import { LiveRefresh } from '@/components/datasets/profile/live-refresh'
import { RefusedPanel } from '@/components/datasets/profile/refused-panel'
import { TrainingPanel } from '@/components/datasets/profile/training-panel'
import { VersionsTable } from '@/components/datasets/profile/versions-table'
import { StatusBadge } from '@/components/datasets/status-badge'
import { parseSort } from '@/components/lib/sort'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { previewDataset } from '@/lib/datasets'
import { stateOf } from '../find-datasets'
import { findDetail } from '../find-detail'
import { findTraining } from './find-training'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireSession()
  const dataset = await findDetail(ctx, (await params).id)
  return dataset ? { title: dataset.name } : {}
}

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default async function DatasetPage({ params, searchParams }: Props) {
  const { ctx } = await requireSession()
  const query = await searchParams
  const dataset = await findDetail(ctx, (await params).id)
  if (!dataset) notFound()
  const { dataset_id: id, name } = dataset
  const [t, profile, { job, versions }, preview] = await Promise.all([
    getTranslations('datasets'),
    getTranslations('datasets.profile'),
    findTraining(ctx, { id, firstJob: dataset.training_job_id }, text(query['training'])),
    previewDataset(ctx, id),
  ])
  const state = stateOf(dataset, job?.status, versions.length > 0)
  const receiving = dataset.status === 'receiving'
  const canWrite = ctx.scopes.has('datasets:write')
  const canTrain = ctx.scopes.has('models:write')
  const used = dataset.columns.filter(({ included }) => included).length
  const shownJob = job && (job.status !== 'succeeded' || text(query['training'])) ? job : null
  return (
    <>
      {receiving && <LiveRefresh />}
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/datasets', label: t('title') }]} />}
        title={name}
        badges={<StatusBadge state={state} />}
        actions={
          <>
            {canWrite && <DeleteDataset datasetId={id} name={name} />}
            {canTrain && !receiving && state !== 'training' && <TrainAgain datasetId={id} />}
          </>
        }
      />
      {receiving && canWrite && (
        <Alert
          variant="caution"
          className="mb-5"
          title={t('detail.receivingTitle')}
          action={
            <Button variant="outline" asChild>
              <Link href={`/datasets/new?dataset=${id}`}>
                <Play aria-hidden />
                {t('detail.continue')}
              </Link>
            </Button>
          }
        >
          {t('detail.receivingText')}
        </Alert>
      )}
      <Sections>
        <DatasetSummaryHead dataset={dataset} />
        {shownJob && (
          <>
            <SectionRule />
            <div className="col-span-12">
              <TrainingPanel datasetId={id} job={shownJob} canTrain={canTrain} />
            </div>
          </>
        )}
        {versions.length > 0 && (
          <>
            <SectionRule />
            <Section title={t('detail.versionsTitle', { count: versions.length })} note={t('detail.versionsNote')}>
              <VersionsTable versions={versions} />
            </Section>
          </>
        )}
        <SectionRule />
        <Section
          title={profile('title', { used, out: dataset.columns.length - used - 1 })}
          note={profile('note', { sampled: dataset.sampled_rows, approve: dataset.approve_label })}
        >
          {dataset.columns.length === 0 ? (
            <p className="text-ink-3">{profile('noRows')}</p>
          ) : (
            <ColumnsTable columns={sortColumns(dataset.columns, parseSort(text(query['sort'])))} />
          )}
          {preview.rows.length > 0 && (
            <div className="mt-4">
              <FirstRows {...preview} />
            </div>
          )}
        </Section>
        {dataset.rejected_total > 0 && (
          <>
            <SectionRule />
            <RefusedPanel dataset={dataset} />
          </>
        )}
      </Sections>
    </>
  )
}
