import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { RecoveryFigure } from '@/components/portfolios/recovery-figure'
import { PortfolioHeader } from '@/components/portfolios/work/portfolio-header'
import { SegmentsSection } from '@/components/portfolios/work/segments-section'
import { StatesList } from '@/components/portfolios/work/states-list'
import { WorkFilters } from '@/components/portfolios/work/work-filters'
import { WorkTable } from '@/components/portfolios/work/work-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section, Sections } from '@/components/ui/section'
import { findWork } from './find-work'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portfolios'))('detail.title') }
}

export default async function PortfolioPage({ params, searchParams }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const [t, found] = await Promise.all([
    getTranslations('portfolios.work'),
    findWork(ctx, id.slice(0, 64), await searchParams),
  ])
  if (!found) notFound()
  const { portfolio, recovery, page, filtered } = found
  return (
    <>
      <PortfolioHeader portfolio={portfolio} canWrite={ctx.scopes.has('portfolios:write')} />
      <Sections>
        <Section>
          <RecoveryFigure
            expected={portfolio.estimated_revenue}
            overdue={portfolio.overdue_amount}
            customers={portfolio.customers}
            recovery={recovery}
          />
        </Section>
        <div className="col-span-12">
          <StatesList states={portfolio.states} />
        </div>
        <SegmentsSection segments={portfolio.segments} />
        <Section title={t('title')} note={t('note')} className="border-line-strong border-t">
          <WorkFilters />
          {page.data.length === 0 ? (
            <EmptyState title={t(filtered ? 'noneFound' : 'none')}>
              {t(filtered ? 'noneFoundText' : 'noneText')}
            </EmptyState>
          ) : (
            <WorkTable
              rows={page.data}
              canStart={ctx.scopes.has('conversations:write')}
              synthetic={portfolio.synthetic}
            />
          )}
          <Pagination
            nextCursor={page.nextCursor}
            count={page.data.length}
            labels={{ first: t('firstPage'), next: t('nextPage') }}
          />
        </Section>
      </Sections>
    </>
  )
}
