'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { cn } from '@/components/lib/cn'
import { formatMoney } from '@/components/lib/format'
import { columnsOf, type SegmentKey } from '@/components/reconciliation/core/columns'
import type { ReconciliationReply } from '@/components/reconciliation/types'
import { Money } from '@/components/ui/money'

const fills: Record<SegmentKey, string> = {
  agrees: 'bg-accent-mid',
  waiting: 'bg-negative',
  uncovered: 'bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_2px,transparent_2px_6px)]',
  aside: 'bg-line-strong',
}

/** The same money as three sources tell it, on one scale: bars of one length mean that nothing was lost. */
export function ThreeColumns({ reply }: { reply: ReconciliationReply }) {
  const t = useTranslations('reconciliation.picture')
  const locale = useLocale()
  const columns = columnsOf(reply)
  const most = Math.max(...columns.map(({ cents }) => cents), 1)
  const keys = [...new Set(columns.flatMap(({ segments }) => segments.map(({ key }) => key)))]
  return (
    <ChartFrame
      summary={columns.map(({ key, cents }) => `${t(key)}: ${formatMoney(cents, locale)}`).join('. ')}
      table={
        <ChartTable
          label={t('table')}
          head={[t('part'), ...columns.map(({ key }) => t(key))]}
          rows={keys.map((part) => [
            t(`segment.${part}`),
            ...columns.map(({ key, segments }) => {
              const found = segments.find((one) => one.key === part)
              return found === undefined ? '–' : <Money key={key} column symbol={false} cents={found.cents} />
            }),
          ])}
        />
      }
    >
      <div className="grid gap-3">
        {columns.map(({ key, cents, segments }) => (
          <div key={key}>
            <p className="flex items-baseline justify-between gap-3">
              <span>{t(key)}</span>
              <Money column cents={cents} />
            </p>
            <span
              className="mt-1 flex h-5 gap-px [print-color-adjust:exact]"
              style={{ width: `${Math.max(0, (cents / most) * 100)}%` }}
            >
              {segments.map((part) => (
                <i
                  key={part.key}
                  className={cn('block min-w-0.5 rounded-[1px]', fills[part.key])}
                  style={{ flexGrow: part.cents }}
                />
              ))}
            </span>
          </div>
        ))}
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-3 text-xs">
          {keys.map((key) => (
            <span key={key} className="inline-flex items-center gap-1.5">
              <i className={cn('block h-2.5 w-4 rounded-[1px]', fills[key])} />
              {t(`segment.${key}`)}
            </span>
          ))}
        </p>
      </div>
    </ChartFrame>
  )
}
