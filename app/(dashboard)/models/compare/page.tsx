import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { CompareFigure } from '@/components/models/compare/compare-figure'
import { CompareMatrices } from '@/components/models/compare/compare-matrices'
import { CompareRoc } from '@/components/models/compare/compare-roc'
import { CompareTable } from '@/components/models/compare/compare-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SectionRule, Sections } from '@/components/ui/section'
import { compareModels, getModel, serializeComparison, serializeModel } from '@/lib/models'
import { orMissing } from '../find-models'

type Props = { searchParams: Promise<{ ids?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('models.compare'))('title') }
}

export default async function ComparePage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const ids = ((await searchParams).ids ?? '').split(',').slice(0, 2)
  const t = await getTranslations('models.compare')
  const list = await getTranslations('models.list')
  const breadcrumb = <Breadcrumb items={[{ href: '/models', label: list('title') }]} />
  const [first, second] = ids
  const found = first && second && first !== second ? await orMissing(compareModels(ctx, ids)) : null
  if (!found || !first || !second)
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
  const [a, b] = await Promise.all([getModel(ctx, first), getModel(ctx, second)])
  const curves = [a, b].map((detail) => serializeModel(detail, ctx.locale).curves.roc)
  const [left, right] = comparison.models
  return (
    <>
      <PageHeader breadcrumb={breadcrumb} title={t('heading', { first: left.version, second: right.version })} />
      <CompareFigure comparison={comparison} />
      <Sections>
        <CompareTable comparison={comparison} canWrite={ctx.scopes.has('models:write')} />
        <CompareRoc comparison={comparison} curves={[curves[0] ?? [], curves[1] ?? []]} />
        <SectionRule />
        <CompareMatrices comparison={comparison} />
      </Sections>
    </>
  )
}
