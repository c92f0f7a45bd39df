import { Check } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { CompareMenu } from '@/components/models/compare-menu'
import { CurvesSection } from '@/components/models/curves/curves-section'
import { CutProvider } from '@/components/models/cut/cut-context'
import { CutSection } from '@/components/models/cut/cut-section'
import { FlipsSection } from '@/components/models/cut/flips-section'
import { ProfitSection } from '@/components/models/cut/profit-section'
import { ReviewSection } from '@/components/models/cut/review-section'
import { ExportMenu } from '@/components/models/export-menu'
import { FactsSection } from '@/components/models/facts-section'
import { ImportanceSection } from '@/components/models/importance-section'
import { LabelBadge, LabelWarning } from '@/components/models/label-warning'
import { toCutModel } from '@/components/models/lib/cut-model'
import { ModelHead } from '@/components/models/model-head'
import { TrainButton } from '@/components/models/train/train-button'
import { TreeSection } from '@/components/models/tree/tree-section'
import { ActivateButton } from '@/components/models/versions/activate-button'
import { LedgerSection } from '@/components/models/versions/ledger-section'
import { VersionsSection } from '@/components/models/versions/versions-section'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { SectionRule, Sections } from '@/components/ui/section'
import { listModels } from '@/lib/models'
import { findPeers, findTrainable, toVersion } from '../find-models'
import { findLedger } from './find-ledger'
import { findModel } from './find-model'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await findModel((await params).id)
  return model ? { title: `${model.name}, v${model.version}` } : {}
}

export default async function ModelPage({ params }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const model = await findModel(id)
  if (!model) notFound()
  const [t, listed, datasets, ledger] = await Promise.all([
    getTranslations('models'),
    listModels(ctx, { limit: 200 }),
    findTrainable(ctx),
    findLedger(ctx, id),
  ])
  const { peers, before, duel } = await findPeers(ctx, id, listed.data)
  const all = listed.data.map(toVersion)
  const active = all.find((version) => version.active) ?? null
  const canWrite = ctx.scopes.has('models:write')
  const others = all
    .filter((version) => version.model_id !== id)
    .map(({ model_id, version, metrics, active: isActive }) => ({
      id: model_id,
      version,
      auc: metrics.auc,
      active: isActive,
      sameRows: peers.some((peer) => peer.model_id === model_id),
    }))
  return (
    <CutProvider model={toCutModel(model)} canWrite={canWrite}>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/models', label: t('list.title') }]} />}
        title={`${model.name}, v${model.version}`}
        badges={
          <>
            {model.active && (
              <Badge variant="positive">
                <Check aria-hidden />
                {t('versions.active')}
              </Badge>
            )}
            <LabelBadge meaning={model.dataset.label_meaning} />
          </>
        }
        actions={
          <>
            {others.length > 0 && <CompareMenu modelId={id} others={others} />}
            <ExportMenu modelId={id} />
            {canWrite && !model.active && <ActivateButton model={model} current={active} variant="outline" />}
            {canWrite && datasets.length > 0 && (
              <TrainButton datasets={datasets} preferred={model.dataset.dataset_id} />
            )}
          </>
        }
      />
      <ModelHead
        model={model}
        before={before && { version: before.version, accuracy: before.metrics.accuracy, threshold: before.threshold }}
      />
      <Sections>
        <CutSection />
        <SectionRule />
        <ProfitSection />
        <FlipsSection />
        <SectionRule />
        <VersionsSection versions={peers} currentId={id} active={active} duel={duel} canWrite={canWrite} />
        <ReviewSection />
        <SectionRule />
        <ImportanceSection model={model} />
        <CurvesSection model={model} />
        <SectionRule />
        <TreeSection tree={model.tree} trainingRows={model.training_rows} />
        <SectionRule />
        <div className="col-span-12 min-w-0 md:col-span-6">
          <LedgerSection rows={ledger.rows} people={ledger.people} version={model.version} />
          <LabelWarning meaning={model.dataset.label_meaning} />
        </div>
        <FactsSection model={model} />
      </Sections>
    </CutProvider>
  )
}
