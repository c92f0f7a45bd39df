import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireSession } from '@/app/session'
import { CurvesSection } from '@/components/models/curves/curves-section'
import { CutProvider } from '@/components/models/cut/cut-context'
import { CutSection } from '@/components/models/cut/cut-section'
import { FlipsSection } from '@/components/models/cut/flips-section'
import { ProfitSection } from '@/components/models/cut/profit-section'
import { ReviewSection } from '@/components/models/cut/review-section'
import { toCutModel } from '@/components/models/lib/cut-model'
import { ModelHead } from '@/components/models/model-head'
import { VersionsSection } from '@/components/models/versions/versions-section'
import { SectionRule, Sections } from '@/components/ui/section'
import { listModels } from '@/lib/models'
import { findPeers, toVersion } from '../find-models'
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
  const listed = await listModels(ctx, { limit: 200 })
  const { peers, before, duel } = await findPeers(ctx, id, listed.data)
  const all = listed.data.map(toVersion)
  const active = all.find((version) => version.active) ?? null
  const challenger = all.find((version) => version.challenger)?.version ?? null
  const canWrite = ctx.scopes.has('models:write')
  return (
    <CutProvider model={toCutModel(model)} canWrite={canWrite}>
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
        <ReviewSection />
        <VersionsSection
          versions={peers}
          currentId={id}
          active={active}
          challenger={challenger}
          duel={duel}
          canWrite={canWrite}
        />
        <SectionRule />
        <CurvesSection model={model} />
      </Sections>
    </CutProvider>
  )
}
