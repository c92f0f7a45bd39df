import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { AgreementTabs } from '@/components/agreements/list/agreement-tabs'
import { AgreementsTable } from '@/components/agreements/list/agreements-table'
import { ExpectedChart } from '@/components/agreements/list/expected-chart'
import { NoAgreements } from '@/components/agreements/list/no-agreements'
import { OpenFigure } from '@/components/agreements/list/open-figure'
import { FindBox } from '@/components/payments/find-box'
import { Live } from '@/components/payments/live'
import { SimulatedNav, SimulatedNote } from '@/components/payments/simulated'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section, Sections } from '@/components/ui/section'
import { findAgreements, readQuery } from './find-agreements'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('title') }
}

export default async function AgreementsPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const query = readQuery(await searchParams)
  const [t, states, { summary, page }] = await Promise.all([
    getTranslations('agreements'),
    getTranslations('states'),
    findAgreements(ctx, query),
  ])
  const { simulated, view, find } = query
  return (
    <>
      <PageHeader title={t('title')} actions={<SimulatedNav path="/agreements" simulated={simulated} />} />
      {simulated && <SimulatedNote />}
      <Live path={`/agreements?limit=25&simulated=${simulated}`} />
      {summary.states.length === 0 ? (
        <NoAgreements simulated={simulated} />
      ) : (
        <Sections>
          <Section span={5}>
            <OpenFigure summary={summary} />
          </Section>
          <Section span={7} cut>
            <ExpectedChart summary={summary} />
          </Section>
          <Section className="border-line-strong border-t" aria-label={t('list.title')}>
            <AgreementTabs summary={summary} view={view} simulated={simulated} find={find} />
            <FindBox />
            {page.data.length === 0 ? (
              <EmptyState title={states('filteredEmptyTitle')}>
                {t(find === undefined ? 'list.noneHere' : 'list.noneFound')}
              </EmptyState>
            ) : (
              <AgreementsTable rows={page.data} today={summary.today} />
            )}
            <Pagination nextCursor={page.nextCursor} count={page.data.length} />
          </Section>
        </Sections>
      )}
    </>
  )
}
