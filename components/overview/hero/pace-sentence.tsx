'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { Term } from '@/components/ui/term'
import type { OverviewReply } from '@/lib/analytics'
import { linkClass } from '../lower/group-table'
import { isRunning, usePeriodWords } from './use-period-words'

type Props = { overview: OverviewReply; canSetTarget: boolean }

/** Against the target's pace where there is one, and against the same point of the period before. */
export function PaceSentence({ overview, canSetTarget }: Props) {
  const t = useTranslations('overview.hero')
  const locale = useLocale()
  const { previous: range, ofPrevious: of } = usePeriodWords(overview)
  const { amount, target, previous } = overview.recovered
  const running = isRunning(overview)
  const money = (value: number) => formatMoney(centsOf(value), locale)
  const signed = (value: number) => formatMoney(centsOf(value), locale, true)
  const ended = running ? '' : 'Ended'
  if (target) {
    const ahead = amount - target.to_date
    const key = ahead >= 0 ? 'ahead' : 'behind'
    return (
      <p className="mt-2 max-w-measure text-ink-2">
        <b className={ahead >= 0 ? 'text-accent' : 'text-negative'}>
          {signed(ahead)} <Term name="target_pace">{t(key)}</Term>
        </b>
        {t(`asked${ended}`, { money: money(target.to_date) })}
        {previous && ` ${t(`previous${ended}`, { range, of, money: money(previous.amount) })}`}
      </p>
    )
  }
  const more = previous ? amount - previous.amount : 0
  return (
    <p className="mt-2 max-w-measure text-ink-2">
      {previous && more !== 0 && (
        <>
          <b className={more > 0 ? 'text-accent' : 'text-negative'}>
            {signed(more)} {t(`${more > 0 ? 'over' : 'under'}${ended}`, { range, of })}
          </b>
          {t('wasMoney', { money: money(previous.amount) })}{' '}
        </>
      )}
      {previous && more === 0 && `${t('same', { of })} `}
      {overview.portfolio_id === null && (
        <>
          {t('noTarget')}{' '}
          {canSetTarget && (
            <Link href="/settings/reports" className={linkClass}>
              {t('setTarget')}
            </Link>
          )}
        </>
      )}
    </p>
  )
}
