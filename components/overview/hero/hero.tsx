'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDate, formatTime } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import { Term } from '@/components/ui/term'
import type { OverviewReply } from '@/lib/analytics'
import { Breathe } from '../breathe'
import { paymentsHref } from '../core/payments-href'
import { linkClass } from '../lower/group-table'
import { PaceSentence } from './pace-sentence'
import { RecoveredChart } from './recovered-chart'
import { isRunning, usePeriodWords } from './use-period-words'

type HeroProps = {
  overview: OverviewReply
  canSetTarget: boolean
  /** In the place of the line, where there is none to draw. */
  children?: ReactNode
}

/** What came back, whether the pace is enough, and how it came. */
export function Hero({ overview, canSetTarget, children }: HeroProps) {
  const t = useTranslations('overview.hero')
  const { recovered } = overview
  const cents = centsOf(recovered.amount)
  return (
    <>
      <Figure
        label={
          <Term name="recovered">
            <Heading overview={overview} />
          </Term>
        }
        value={
          <Breathe of={cents}>
            <Money cents={cents} />
          </Breathe>
        }
      />
      <PaceSentence overview={overview} canSetTarget={canSetTarget} />
      <p className="mt-1 text-ink-3 text-xs">
        {t('payments', { count: recovered.payments })}
        {recovered.refunds > 0 && `, ${t('refunds', { count: recovered.refunds })}`}
        {'. '}
        {overview.late_events > 0 && <Term name="late_event">{t('late', { count: overview.late_events })}</Term>}{' '}
        <Link href={paymentsHref(overview)} className={`${linkClass} whitespace-nowrap`}>
          {t('seePayments')}
        </Link>
      </p>
      {children || <RecoveredChart overview={overview} />}
    </>
  )
}

function Heading({ overview }: { overview: OverviewReply }) {
  const t = useTranslations('overview.hero')
  const locale = useLocale()
  const { name } = usePeriodWords(overview)
  const { range, from, until, time_zone: timeZone } = overview.range
  const kind = range === 'month' ? 'month' : 'range'
  const words = { month: name, range: name }
  if (!isRunning(overview) && kind === 'range' && range === 'custom') return t('rangeEnded', words)
  if (range === '1h' || range === '24h') {
    const begun = new Date(from)
    const today = formatDate(begun, locale, timeZone) === formatDate(overview.as_of, locale, timeZone)
    const time = formatTime(begun, locale, timeZone)
    return t('rolling', { name, since: today ? time : `${formatDate(begun, locale, timeZone)}, ${time}` })
  }
  const last = new Date(Math.min(Date.parse(until), Date.parse(overview.as_of)))
  const sameDay = formatDate(last, locale, timeZone) === formatDate(overview.as_of, locale, timeZone)
  const day = sameDay ? t('today') : formatDate(last, locale, timeZone)
  return t(kind, { ...words, day, time: formatTime(last, locale, timeZone) })
}
