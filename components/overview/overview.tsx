'use client'

import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { formatTime } from '@/components/lib/format'
import { SimulatedNote } from '@/components/payments/simulated'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import type { OverviewQuery, OverviewReply } from '@/lib/analytics'
import { FunnelSection } from './funnel/funnel-section'
import { FilterBar, type PortfolioChoice } from './head/filter-bar'
import { OverviewHead } from './head/overview-head'
import { Hero } from './hero/hero'
import { LowerSections } from './lower/lower-sections'
import type { LowerData } from './lower/types'
import { isEmptyOverview, NothingHere } from './nothing-here'
import { Ratios } from './ratios/ratios'
import { Ticker } from './ticker/ticker'
import { useTicker } from './ticker/use-ticker'
import { useOverview } from './use-overview'
import { useStream } from './use-stream'
import { queryOf, type View, viewParsers } from './view'

export type OverviewProps = {
  initial: { query: OverviewQuery; reply: OverviewReply }
  /** Which figures a view shows that names neither kind. */
  opensSimulated: boolean
  /** The company's civil day. */
  today: string
  portfolios: readonly PortfolioChoice[]
  lower: LowerData
  canSetTarget: boolean
}

/** The overview, living: the server's figures first, then those of every change. */
export function Overview({ initial, opensSimulated, today, portfolios, lower, canSetTarget }: OverviewProps) {
  const t = useTranslations('overview')
  const [view, setView] = useQueryStates(viewParsers, { history: 'push' })
  const simulated = view.simulated ?? opensSimulated
  const query = queryOf(view, simulated)
  const { data, error, isPlaceholderData } = useOverview(query, initial)
  const reply = data ?? initial.reply
  const ticker = useTicker(simulated)
  const line = useStream(simulated, ticker.add)
  const change = (next: Partial<View>) => void setView(next)
  return (
    <>
      <OverviewHead
        overview={reply}
        query={query}
        line={error ? 'down' : line}
        view={view}
        today={today}
        onChange={change}
      />
      <FilterBar
        view={view}
        simulated={simulated}
        portfolios={portfolios}
        onChange={change}
        onOpen={(search) => change(openedView(search))}
      />
      {simulated && <SimulatedNote />}
      <CallFailed
        error={error}
        title={data ? t('stale', { time: formatTime(reply.as_of) }) : t('failed')}
        safe={t('failedSafe')}
        className="mb-4"
      />
      <Sections
        className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}
        aria-busy={isPlaceholderData || undefined}
      >
        <Section span={8}>
          <Hero overview={reply} canSetTarget={canSetTarget}>
            {isEmptyOverview(reply) && <NothingHere overview={reply} onChange={change} />}
          </Hero>
        </Section>
        <Section span={4} cut className="print:hidden">
          <Ticker
            entries={ticker.entries}
            isPending={ticker.isPending}
            error={ticker.error}
            allHref={simulated ? '/conversations?simulated=true' : '/conversations'}
          />
        </Section>
        <Ratios overview={reply} />
        <SectionRule />
        <FunnelSection overview={reply} />
        <LowerSections overview={reply} lower={lower} />
      </Sections>
    </>
  )
}

/** A kept view as parameters; what it does not name goes back to what is usual. */
function openedView(search: string): View {
  const params = new URLSearchParams(search)
  const read = <K extends keyof View>(name: K) => viewParsers[name].parse(params.get(name) ?? '') as View[K] | null
  return {
    range: read('range') ?? 'month',
    from: read('from') || null,
    to: read('to') || null,
    portfolio_id: read('portfolio_id') || null,
    simulated: read('simulated'),
    compare: read('compare') ?? true,
  }
}
