import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { CompareFigure } from '@/components/models/compare/compare-figure'
import { CompareMatrices } from '@/components/models/compare/compare-matrices'
import { CompareRoc } from '@/components/models/compare/compare-roc'
import { CompareTable } from '@/components/models/compare/compare-table'
import { DisagreementsSection } from '@/components/models/compare/disagreements-section'
import { PairsSection } from '@/components/models/compare/pairs-section'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SectionRule, Sections } from '@/components/ui/section'
import { maxCompared } from '@/db/constants/models'
import { compareModels, getModel, listModels, serializeComparison, serializeModel } from '@/lib/models'
import { orMissing, toVersion } from '../find-models'

type Props = { searchParams: Promise<{ ids?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('models.compare'))('title') }
}

export default async function ComparePage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const ids = ((await searchParams).ids ?? '').split(',').slice(0, maxCompared)
  const t = await getTranslations('models.compare')
  const list = await getTranslations('models.list')
  const breadcrumb = <Breadcrumb items={[{ href: '/models', label: list('title') }]} />
  const enough = ids.length > 1 && new Set(ids).size === ids.length
  const found = enough ? await orMissing(compareModels(ctx, ids)) : null
  if (!found)
    return (
      <>
        <PageHeader breadcrumb={breadcrumb} title={t('title')} />
        <EmptyState
          title={t('missingTitle')}
          actions={
            <Button asChild>
              <Link href="/models">{t('toList')}</Link>
            </Button>
          }
        >
          {t('missingText')}
        </EmptyState>
      </>
    )
  const comparison = serializeComparison(found)
  const { models } = comparison
  const [details, listed] = await Promise.all([
    Promise.all(ids.map((id) => getModel(ctx, id))),
    listModels(ctx, { limit: 200 }),
  ])
  const curves = details.map((detail) => serializeModel(detail, ctx.locale).curves.roc)
  const all = listed.data.map(toVersion)
  const versions = new Intl.ListFormat(ctx.locale).format(models.map(({ version }) => `v${version}`))
  return (
    <>
      <PageHeader breadcrumb={breadcrumb} title={t('heading', { versions })} />
      <CompareFigure comparison={comparison} />
      <Sections>
        <CompareTable
          comparison={comparison}
          active={all.find(({ active }) => active) ?? null}
          challenger={all.find(({ challenger }) => challenger)?.version ?? null}
          canWrite={ctx.scopes.has('models:write')}
        />
        <CompareRoc comparison={comparison} curves={curves} />
        <SectionRule />
        <PairsSection comparison={comparison} />
        <SectionRule />
        <DisagreementsSection comparison={comparison} />
        <SectionRule />
        <CompareMatrices comparison={comparison} />
      </Sections>
    </>
  )
}
