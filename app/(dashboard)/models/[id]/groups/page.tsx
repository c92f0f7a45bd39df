import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { ColumnPicker } from '@/components/models/groups/column-picker'
import { FairnessList } from '@/components/models/groups/fairness-list'
import { GroupDots } from '@/components/models/groups/group-dots'
import { GroupTable } from '@/components/models/groups/group-table'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { getSegments, type ModelReply, serializeSegments } from '@/lib/models'
import { orMissing } from '../../find-models'
import { findModel } from '../find-model'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ column?: string; cut?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await findModel((await params).id)
  const t = await getTranslations('models.tabs')
  return model ? { title: `${t('groups')}: ${model.name}, v${model.version}` } : {}
}

/** A category first: groups of people and places are what differences are asked about. */
const choose = ({ features, feature_importance: ranked }: ModelReply) =>
  features.find(({ type }) => type !== 'number')?.name ?? ranked[0]?.feature ?? features[0]?.name ?? ''

function thresholdOf(cut: string | undefined): number | undefined {
  const step = Number(cut)
  return cut !== undefined && step >= 0 && step <= 100 ? step / 100 : undefined
}

export default async function GroupsPage({ params, searchParams }: Props) {
  const { ctx } = await requireSession()
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const model = await findModel(id)
  if (!model) notFound()
  const known = model.features.some(({ name }) => name === asked.column)
  const column = known && asked.column ? asked.column : choose(model)
  const found = await orMissing(getSegments(ctx, id, { column, threshold: thresholdOf(asked.cut) }))
  if (!found) notFound()
  const segments = serializeSegments(found, ctx.locale)
  const t = await getTranslations('models.groups')
  const gap = segments.fairness.approval_rate
  const points = gap && formatNumber(gap.difference * 100, ctx.locale, { digits: 1 })
  const note = {
    rows: formatNumber(segments.rows, ctx.locale),
    threshold: formatPercent(segments.threshold, ctx.locale, { fixed: false }),
  }
  return (
    <Sections>
      <Section
        title={points === null ? t('findingOne') : t('finding', { column: segments.label, points })}
        note={`${t('note', note)} ${segments.sampled ? t('sampled') : ''}`}
        actions={
          <ColumnPicker
            column={column}
            categories={model.features.filter(({ type }) => type !== 'number')}
            numbers={model.features.filter(({ type }) => type === 'number')}
          />
        }
      >
        <GroupTable segments={segments} />
      </Section>
      <SectionRule />
      <Section span={6} title={t('dots.title')} note={t('dots.note')}>
        <GroupDots segments={segments} />
      </Section>
      <Section span={6} cut title={t('fairness.title')} note={t('fairness.note')}>
        <FairnessList segments={segments} />
      </Section>
    </Sections>
  )
}
