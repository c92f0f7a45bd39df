'use client'

import { CalendarX } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { uncoveredDays } from '@/components/reconciliation/core/columns'
import type { ReconciliationReply } from '@/components/reconciliation/types'

const named = 6

/** Days that no imported statement covers: said, and not counted as wrong. */
export function UncoveredDays({ reply }: { reply: ReconciliationReply }) {
  const t = useTranslations('reconciliation.uncovered')
  const format = useFormatter()
  const days = uncoveredDays(reply)
  if (days === 0) return <p className="mt-3 text-ink-3 text-xs">{t('none')}</p>
  const short = (civil: string) =>
    format.dateTime(new Date(`${civil}T12:00:00Z`), { day: '2-digit', month: '2-digit', timeZone: 'UTC' })
  const { uncovered } = reply.statement
  const told = uncovered
    .slice(0, named)
    .map(({ from, to }) => (from === to ? short(from) : t('stretch', { from: short(from), to: short(to) })))
  return (
    <p className="mt-3 flex max-w-measure items-start gap-2 text-caution text-xs">
      <CalendarX aria-hidden className="size-4 shrink-0" />
      <span>
        {t('some', { days, total: reply.statement.days, list: told.join(', ') })}
        {uncovered.length > named && t('more', { count: uncovered.length - named })}
      </span>
    </p>
  )
}
