import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { requireSession } from '@/app/session'
import { NotBegun } from '@/components/overview/not-begun'
import { Overview } from '@/components/overview/overview'
import { OverviewSkeleton } from '@/components/overview/overview-skeleton'
import { viewParsers } from '@/components/overview/view'
import { PageHeader } from '@/components/ui/page-header'
import { dayOf } from '@/lib/negotiation'
import { findHome } from './credit/find-home'
import { findLower } from './find-lower'
import { findOverview } from './find-overview'

type Props = { searchParams: Promise<SearchParams> }
const loadView = createLoader(viewParsers)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

/** The frame at once, the figures when they are read. */
export default async function OverviewPage({ searchParams }: Props) {
  await requireSession()
  return (
    <Suspense fallback={<OverviewSkeleton />}>
      <Figures searchParams={searchParams} />
    </Suspense>
  )
}

async function Figures({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const { initial, opensSimulated, portfolios } = await findOverview(ctx, await loadView(searchParams))
  const { reply } = initial
  if (!reply.has.real && !reply.has.simulated && !reply.has.debts) {
    const t = await getTranslations('overview')
    return (
      <>
        <PageHeader title={t('title')} />
        <NotBegun home={await findHome(ctx)} />
      </>
    )
  }
  return (
    <Overview
      initial={initial}
      opensSimulated={opensSimulated}
      today={dayOf(ctx.now(), reply.range.time_zone)}
      portfolios={portfolios}
      lower={await findLower(ctx, { simulated: reply.simulated })}
      canSetTarget={ctx.scopes.has('analytics:write')}
    />
  )
}
