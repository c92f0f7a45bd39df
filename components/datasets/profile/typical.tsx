import { useTranslations } from 'next-intl'
import type { DatasetColumn } from '@/components/datasets/types'
import { useFigures } from '@/components/datasets/use-figures'

const shownValues = 3

/** Range and mean of numbers, or the commonest values. */
export function Typical({ column }: { column: DatasetColumn }) {
  const t = useTranslations('datasets.profile')
  const { value, percent } = useFigures()
  const { min, max, mean, top, type } = column
  if (min !== null && max !== null && type !== 'time') {
    return (
      <span className="block text-xs">
        <span className="num">{value(min)}</span> {t('to')} <span className="num">{value(max)}</span>
        {mean !== null && (
          <span className="block text-ink-3">
            {t('mean')} <span className="num">{value(mean)}</span>
          </span>
        )}
      </span>
    )
  }
  if (!top || top.length === 0) return <span className="text-ink-3">–</span>
  const named = (text: string) => (type === 'boolean' ? t(text === 'true' ? 'yes' : 'no') : text)
  return (
    <span className="block max-w-64 text-xs">
      {top.slice(0, shownValues).map((entry) => (
        <span key={entry.value} className="flex justify-between gap-3">
          <span className="truncate" title={entry.value}>
            {named(entry.value)}
          </span>
          <span className="num text-ink-3">{percent(entry.share)}</span>
        </span>
      ))}
      {top.length > shownValues && (
        <span className="text-ink-3">{t('moreValues', { count: column.distinct - shownValues })}</span>
      )}
    </span>
  )
}
