'use client'

import { Check, CircleDashed, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatDate, formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { verdictOf } from '@/components/reconciliation/core/columns'
import type { ReconciliationReply } from '@/components/reconciliation/types'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'

const looks = {
  balanced: { icon: Check, dot: 'bg-accent-tint text-accent' },
  differs: { icon: TriangleAlert, dot: 'bg-negative-tint text-negative' },
  no_statement: { icon: CircleDashed, dot: 'bg-caution-tint text-caution' },
} as const

/** Does it balance? The difference to the centavo, of how many lines and payments, and over which days. */
export function DifferenceFigure({ reply }: { reply: ReconciliationReply }) {
  const t = useTranslations('reconciliation.figure')
  const locale = useLocale()
  const verdict = verdictOf(reply)
  const { icon: Icon, dot } = looks[verdict]
  const difference = centsOf(reply.difference.amount)
  const open = reply.difference.statement_only.count + reply.difference.ledger_only.count
  const day = (civil: string) => formatDate(civil, locale, 'UTC')
  return (
    <div role="status">
      <Figure
        label={t('label', { from: day(reply.from), to: day(reply.to) })}
        value={
          <span className="inline-flex items-center gap-3">
            {verdict === 'no_statement' ? '–' : <Money cents={difference} />}
            <span className={cn('grid size-8 place-items-center rounded-full', dot)}>
              <Icon aria-hidden className="size-5 stroke-2" />
            </span>
          </span>
        }
        trend={t(`verdict.${verdict}`)}
        trendTone={verdict === 'balanced' ? 'positive' : verdict === 'differs' ? 'negative' : 'caution'}
        note={
          verdict === 'differs'
            ? t('open', {
                count: open,
                unexplained: formatMoney(centsOf(reply.difference.unexplained), locale).replace(' ', '\u00a0'),
              })
            : t('n', { lines: reply.statement.lines, payments: reply.received.count })
        }
      />
    </div>
  )
}
