import { Layers, Stamp } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { ApprovalFigure } from '@/components/decisions/approval-figure'
import { DecisionsTable } from '@/components/decisions/decisions-table'
import { HistoryFilters } from '@/components/decisions/history-filters'
import { NoDecisions } from '@/components/decisions/no-decisions'
import { readSpan } from '@/components/decisions/period'
import { SplitBar } from '@/components/decisions/split-bar'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section, Sections } from '@/components/ui/section'
import { findHistory, readFilter } from './find-history'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') }
}

export default async function DecisionsPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const query = readFilter(await searchParams)
  const span = readSpan(query, ctx.now())
  const [t, common, states, found] = await Promise.all([
    getTranslations('decisions'),
    getTranslations('decisions.history'),
    getTranslations('states'),
    findHistory(ctx, query, span),
  ])
  const canDecide = ctx.scopes.has('decisions:write') && found.readiness === 'ready'
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          canDecide &&
          !found.fresh && (
            <>
              <Button variant="outline" asChild>
                <Link href="/decisions/new?tab=batch">
                  <Layers aria-hidden />
                  {common('decideBatch')}
                </Link>
              </Button>
              <Button asChild>
                <Link href="/decisions/new">
                  <Stamp aria-hidden />
                  {common('decide')}
                </Link>
              </Button>
            </>
          )
        }
      />
      {found.fresh ? (
        <NoDecisions readiness={found.readiness} />
      ) : (
        <Sections>
          <Section span={6}>
            <ApprovalFigure
              period={span.period}
              from={span.from}
              to={span.to}
              summary={found.summary}
              before={found.before}
            />
            {found.waiting > 0 && (
              <p className="mt-3 print:hidden">
                <Link
                  href="/decisions?review=waiting&period=all"
                  className="text-caution underline decoration-caution-mid underline-offset-3 hover:decoration-caution"
                >
                  {common('waitingLink', { count: found.waiting })}
                </Link>
              </p>
            )}
          </Section>
          {found.summary.total > 0 && (
            <Section span={6} cut className="max-md:border-t-0 max-md:pt-0">
              <SplitBar summary={found.summary} />
            </Section>
          )}
          <Section title={common('rowsTitle')} note={common('rowsNote')} className="border-line-strong border-t">
            <HistoryFilters models={found.models} period={span.period} />
            {found.page.data.length === 0 ? (
              <EmptyState title={states('filteredEmptyTitle')}>{states('filteredEmptyText')}</EmptyState>
            ) : (
              <DecisionsTable rows={found.page.data} />
            )}
            <Pagination nextCursor={found.page.nextCursor} count={found.page.data.length} />
          </Section>
        </Sections>
      )}
    </>
  )
}
