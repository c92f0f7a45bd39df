import { useTranslations } from 'next-intl'
import type { DatasetSummary } from '@/components/datasets/types'
import { useFigures } from '@/components/datasets/use-figures'

/** Share of approved among the rows, as a bar; both labels in words beside it where there is room. */
export function BalanceBar({ dataset, words }: { dataset: DatasetSummary; words?: boolean }) {
  const t = useTranslations('datasets.balance')
  const { count, percent } = useFigures()
  const { approved, rejected, approve_rate: rate } = dataset.class_balance
  if (rate === null) return <span className="text-ink-3">–</span>
  const reject = dataset.reject_label ?? t('other')
  return (
    <div>
      <div
        role="img"
        aria-label={t('summary', { share: percent(rate), approve: dataset.approve_label, reject })}
        className={words ? 'flex h-5 gap-px' : 'flex h-2 gap-px'}
      >
        <span className="rounded-[1px] bg-accent" style={{ width: `${rate * 100}%` }} />
        <span className="flex-1 rounded-[1px] bg-negative-mid" />
      </div>
      {words && (
        <div className="mt-2 flex flex-wrap justify-between gap-x-6 gap-y-1">
          <span>
            <b className="text-accent">{percent(rate)}</b> {t('approve', { label: dataset.approve_label })}{' '}
            <span className="text-ink-3">{t('rows', { rows: count(approved) })}</span>
          </span>
          <span>
            <b className="text-negative">{percent(1 - rate)}</b> {t('reject', { label: reject })}{' '}
            <span className="text-ink-3">{t('rows', { rows: count(rejected) })}</span>
          </span>
        </div>
      )}
    </div>
  )
}
