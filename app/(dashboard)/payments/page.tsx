import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { Live } from '@/components/payments/live'
import { SimulatedNav, SimulatedNote } from '@/components/payments/simulated'
import { FindingExplained } from '@/components/receipts/list/finding-explained'
import { FindingSplit } from '@/components/receipts/list/finding-split'
import { FindingTabs, type ReceivedView } from '@/components/receipts/list/finding-tabs'
import { NoReceipts } from '@/components/receipts/list/no-receipts'
import { PortfolioStrip } from '@/components/receipts/list/portfolio-strip'
import { ReceivedFigure } from '@/components/receipts/list/received-figure'
import { ReceivedTable } from '@/components/receipts/list/received-table'
import { type ReceivedPeriod, receivedPeriods } from '@/components/receipts/types'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section, Sections } from '@/components/ui/section'
import { SegmentedNav } from '@/components/ui/segmented-nav'
import { findReceipts, readQuery } from './find-receipts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipts'))('title') }
}

export default async function PaymentsPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const query = readQuery(await searchParams)
  const [t, states, { figures, waiting, page, portfolio }] = await Promise.all([
    getTranslations('receipts'),
    getTranslations('states'),
    findReceipts(ctx, query),
  ])
  const { simulated, view, period, window, portfolioId } = query
  const hrefOf = (next: { view?: ReceivedView; period?: ReceivedPeriod; portfolioId?: undefined }) => {
    const to = { view, period, portfolioId, ...next }
    const search = new URLSearchParams({
      ...(simulated && { simulated: 'true' }),
      ...(next.period === undefined && window),
      ...(to.period !== '30d' && { period: to.period }),
      ...(to.view !== 'all' && { view: to.view }),
      ...(to.portfolioId !== undefined && { portfolio_id: to.portfolioId }),
    }).toString()
    return search === '' ? '/payments' : `/payments?${search}`
  }
  // An account in which nothing ever came: no money in any period, none that waits, no entry in the books.
  const fresh = figures.trial_balance.facts === 0 && figures.received.count === 0 && waiting === 0 && portfolio === null
  const finding = view === 'all' || view === 'waiting' ? null : view
  return (
    <>
      <PageHeader title={t('title')} actions={<SimulatedNav path="/payments" simulated={simulated} />} />
      {simulated && <SimulatedNote />}
      <Live path={`/received-payments?limit=25&simulated=${simulated}`} />
      {portfolio && <PortfolioStrip portfolio={portfolio} allHref={hrefOf({ portfolioId: undefined })} />}
      {fresh ? (
        <NoReceipts simulated={simulated} />
      ) : (
        <Sections>
          <Section span={5}>
            <ReceivedFigure
              period={period}
              window={window}
              figures={figures}
              waiting={waiting}
              waitingHref={hrefOf({ view: 'waiting' })}
            />
            <SegmentedNav
              className="mt-5 print:hidden"
              label={t('period.label')}
              items={receivedPeriods.map((one) => ({
                href: hrefOf({ period: one }),
                label: t(`period.${one}`),
                current: window === undefined && one === period,
              }))}
            />
          </Section>
          <Section span={7} cut>
            <FindingSplit findings={figures.findings} />
          </Section>
          <Section className="border-line-strong border-t" aria-label={t('list.label')}>
            <FindingTabs
              view={view}
              findings={figures.findings}
              waiting={waiting}
              hrefOf={(next) => hrefOf({ view: next })}
            />
            {finding !== null && <FindingExplained finding={finding} />}
            {page.data.length === 0 ? (
              <EmptyState title={states('filteredEmptyTitle')}>
                {t(view === 'waiting' ? 'list.noneWaiting' : 'list.noneHere')}
              </EmptyState>
            ) : (
              <ReceivedTable rows={page.data} />
            )}
            <Pagination nextCursor={page.nextCursor} count={page.data.length} />
          </Section>
        </Sections>
      )}
    </>
  )
}
