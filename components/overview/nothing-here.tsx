'use client'

import { CalendarSearch } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { OverviewReply } from '@/lib/analytics'
import type { View } from './view'

type Props = { overview: OverviewReply; onChange: (next: Partial<View>) => void }

export const isEmptyOverview = ({ conversations, recovered, response_time: response }: OverviewReply): boolean =>
  conversations === 0 && recovered.payments === 0 && recovered.refunds === 0 && response.n === 0

/** Nothing in this range: where there may be something, and how something begins. */
export function NothingHere({ overview, onChange }: Props) {
  const t = useTranslations('overview.nothing')
  const { has, simulated, range, portfolio_id: portfolio } = overview
  const other = simulated ? has.real : has.simulated
  const any = simulated ? has.simulated : has.real
  return (
    <EmptyState
      icon={CalendarSearch}
      className="mt-5"
      title={t(any ? 'title' : 'never')}
      actions={
        <>
          {any && range.range !== '30d' && (
            <Button variant="outline" onClick={() => onChange({ range: '30d', from: null, to: null })}>
              {t('widen')}
            </Button>
          )}
          {portfolio !== null && (
            <Button variant="outline" onClick={() => onChange({ portfolio_id: null })}>
              {t('allPortfolios')}
            </Button>
          )}
          {other && (
            <Button variant="outline" onClick={() => onChange({ simulated: !simulated })}>
              {t(simulated ? 'real' : 'simulated')}
            </Button>
          )}
          {!any && (
            <Button variant="outline" asChild>
              <Link href={simulated ? '/simulator' : '/conversations'}>{t(simulated ? 'simulator' : 'begin')}</Link>
            </Button>
          )}
        </>
      }
    >
      {t(any ? 'text' : 'neverText')}
    </EmptyState>
  )
}
