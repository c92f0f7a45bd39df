import { Upload } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { NoPortfolios } from '@/components/portfolios/list/no-portfolios'
import { PortfoliosTable } from '@/components/portfolios/list/portfolios-table'
import { RecoveryFigure } from '@/components/portfolios/recovery-figure'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section, Sections } from '@/components/ui/section'
import { findPortfolios } from './find-portfolios'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portfolios'))('title') }
}

export default async function PortfoliosPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const { cursor } = await searchParams
  const [t, { page, sums, recovery }] = await Promise.all([
    getTranslations('portfolios'),
    findPortfolios(ctx, typeof cursor === 'string' ? cursor : undefined),
  ])
  const canWrite = ctx.scopes.has('portfolios:write')
  if (sums.portfolios === 0)
    return (
      <>
        <PageHeader title={t('title')} />
        <NoPortfolios canWrite={canWrite} />
      </>
    )
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          canWrite && (
            <Button asChild>
              <Link href="/portfolios/new">
                <Upload aria-hidden />
                {t('list.upload')}
              </Link>
            </Button>
          )
        }
      />
      <Sections>
        <Section>
          <RecoveryFigure
            expected={sums.expected}
            overdue={sums.overdue}
            customers={sums.customers}
            recovery={recovery}
            range={sums.whole ? undefined : t('list.newest', { count: sums.portfolios })}
          />
        </Section>
        <Section
          title={t('list.title', { count: sums.portfolios })}
          note={t('list.note')}
          className="border-line-strong border-t"
        >
          <PortfoliosTable rows={page.data} />
          <Pagination nextCursor={page.nextCursor} count={page.data.length} />
        </Section>
      </Sections>
    </>
  )
}
