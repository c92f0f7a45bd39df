import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { BalanceBar } from '@/components/datasets/balance-bar'
import type { DatasetDetail } from '@/components/datasets/types'
import { useFigures } from '@/components/datasets/use-figures'
import { Figure } from '@/components/ui/figure'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'

/** Rows first; then how the two answers share them, and what the answer means. */
export function DatasetSummaryHead({ dataset }: { dataset: DatasetDetail }) {
  const t = useTranslations('datasets.detail')
  const meaning = useTranslations('datasets.meaning')
  const { count, percent } = useFigures()
  const receiving = dataset.status === 'receiving'
  const refused = dataset.rejected_total
  return (
    <>
      <Section span={5}>
        <Figure
          label={t(receiving ? 'rowsSoFar' : 'rows')}
          value={count(dataset.rows_total)}
          unit={t('rowsUnit', { columns: dataset.column_count })}
          trend={refused > 0 ? t('refused', { count: refused }) : undefined}
          trendTone="caution"
          note={
            <>
              {t(receiving ? 'since' : 'completed')} <RelativeTime value={dataset.completed_at ?? dataset.created_at} />
              {receiving && `. ${t('profiled', { rows: dataset.profiled_rows })}`}
            </>
          }
        />
      </Section>
      <Section
        span={7}
        cut
        title={t('balanceTitle', {
          share: dataset.class_balance.approve_rate === null ? '–' : percent(dataset.class_balance.approve_rate, 0),
          label: dataset.approve_label,
        })}
        note={t('balanceNote', { target: dataset.target, rows: dataset.rows_total })}
      >
        <BalanceBar dataset={dataset} words />
        <div className="mt-4 grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 rounded-md bg-sunken px-4 py-3">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 text-ink-3" />
          <p className="max-w-measure">
            <b>{meaning(`${dataset.label_meaning}.label`)}.</b>{' '}
            <span className="text-ink-2">{meaning(`${dataset.label_meaning}.warning`)}</span>
          </p>
        </div>
      </Section>
    </>
  )
}
