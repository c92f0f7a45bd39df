import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { CutProvider } from '@/components/models/cut/cut-context'
import { DependenceSection } from '@/components/models/explanation/dependence-section'
import { PairSection } from '@/components/models/explanation/pair-section'
import { SurrogateNote } from '@/components/models/explanation/surrogate-note'
import { ImportanceSection } from '@/components/models/importance-section'
import { toCutModel } from '@/components/models/lib/cut-model'
import { TreeSection } from '@/components/models/tree/tree-section'
import { SectionRule, Sections } from '@/components/ui/section'
import { explainModel, serializeExplanation } from '@/lib/models'
import { findModel } from '../find-model'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await findModel((await params).id)
  const t = await getTranslations('models.tabs')
  return model ? { title: `${t('explanation')}: ${model.name}, v${model.version}` } : {}
}

export default async function ExplanationPage({ params }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const model = await findModel(id)
  if (!model) notFound()
  const explanation = serializeExplanation(await explainModel(ctx, id), ctx.locale)
  const pair = explanation.pair_dependence
  return (
    <CutProvider model={toCutModel(model)} canWrite={ctx.scopes.has('models:write')}>
      <Sections>
        <ImportanceSection model={model} />
        <SectionRule />
        <DependenceSection columns={explanation.partial_dependence} />
        <SectionRule />
        {pair && <PairSection pair={pair} />}
        {pair && <SectionRule />}
        {model.surrogate && <SurrogateNote surrogate={model.surrogate} />}
        <TreeSection tree={model.tree} trainingRows={model.training_rows} />
      </Sections>
    </CutProvider>
  )
}
