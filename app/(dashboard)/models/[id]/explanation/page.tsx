import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { ImportanceSection } from '@/components/models/importance-section'
import { TreeSection } from '@/components/models/tree/tree-section'
import { SectionRule, Sections } from '@/components/ui/section'
import { findModel } from '../find-model'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await findModel((await params).id)
  const t = await getTranslations('models.tabs')
  return model ? { title: `${t('explanation')}: ${model.name}, v${model.version}` } : {}
}

export default async function ExplanationPage({ params }: Props) {
  await requireSession()
  const model = await findModel((await params).id)
  if (!model) notFound()
  return (
    <Sections>
      <ImportanceSection model={model} />
      <SectionRule />
      <TreeSection tree={model.tree} trainingRows={model.training_rows} />
    </Sections>
  )
}
