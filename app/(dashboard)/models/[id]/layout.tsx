import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { requireSession } from '@/app/session'
import { CompareMenu } from '@/components/models/compare-menu'
import { ExportMenu } from '@/components/models/export-menu'
import { LabelBadge } from '@/components/models/label-warning'
import { ModelTabs } from '@/components/models/model-tabs'
import { TrainButton } from '@/components/models/train/train-button'
import { ActivateButton } from '@/components/models/versions/activate-button'
import { ChallengeButton } from '@/components/models/versions/challenge-button'
import { RoleBadge } from '@/components/models/versions/role-badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { listModels } from '@/lib/models'
import { findTrainable, toVersion } from '../find-models'
import { findModel } from './find-model'

type Props = { params: Promise<{ id: string }>; children: ReactNode }

export default async function ModelLayout({ params, children }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const model = await findModel(id)
  if (!model) notFound()
  const [t, listed, datasets] = await Promise.all([
    getTranslations('models'),
    listModels(ctx, { limit: 200 }),
    findTrainable(ctx),
  ])
  const all = listed.data.map(toVersion)
  const active = all.find((version) => version.active) ?? null
  const challenger = all.find((version) => version.challenger)?.version ?? null
  const canWrite = ctx.scopes.has('models:write')
  const ownHash = listed.data.find(({ row }) => row.id === id)?.row.heldOutHash
  const sameRows = new Set(listed.data.filter(({ row }) => row.heldOutHash === ownHash).map(({ row }) => row.id))
  const others = all
    .filter((version) => version.model_id !== id)
    .map(({ model_id, version, metrics, active: isActive }) => ({
      id: model_id,
      version,
      auc: metrics.auc,
      active: isActive,
      sameRows: sameRows.has(model_id),
    }))
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/models', label: t('list.title') }]} />}
        title={`${model.name}, v${model.version}`}
        badges={
          <>
            <RoleBadge model={model} />
            <LabelBadge meaning={model.dataset.label_meaning} />
          </>
        }
        actions={
          <>
            {others.length > 0 && <CompareMenu modelId={id} others={others} />}
            <ExportMenu modelId={id} />
            {canWrite && !model.active && active && (
              <ChallengeButton model={model} challenger={challenger} variant="outline" />
            )}
            {canWrite && !model.active && <ActivateButton model={model} current={active} variant="outline" />}
            {canWrite && datasets.length > 0 && (
              <TrainButton datasets={datasets} preferred={model.dataset.dataset_id} />
            )}
          </>
        }
      />
      <ModelTabs modelId={id} />
      {children}
    </>
  )
}
