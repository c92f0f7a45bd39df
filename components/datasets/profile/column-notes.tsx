import { CircleCheck, CircleSlash } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DatasetColumn } from '@/components/datasets/types'
import { useColumnWords } from '@/components/datasets/use-column-words'

/** Whether training uses the column; what speaks against it, in plain words. */
export function ColumnNotes({ column }: { column: DatasetColumn }) {
  const t = useTranslations('datasets.profile')
  const words = useColumnWords()
  if (column.type === 'target') return <span className="text-ink-2">{t('isTarget')}</span>
  const Icon = column.included ? CircleCheck : CircleSlash
  const fixed = column.type === 'id' || column.type === 'ignored' || column.type === 'time'
  return (
    <span className="block max-w-72 py-2">
      <span className={column.included ? 'flex items-center gap-1.5' : 'flex items-center gap-1.5 text-ink-3'}>
        <Icon aria-hidden className={column.included ? 'size-3.5 text-accent' : 'size-3.5'} />
        {t(column.included ? 'included' : 'leftOut')}
      </span>
      {fixed && <span className="block text-ink-3 text-xs">{t(`because.${column.type as 'id'}`)}</span>}
      {column.warnings.map((warning) => (
        <span key={warning} className="mt-0.5 block text-caution text-xs">
          <b>{words.warning(warning)}.</b> {words.warningText(warning)}
        </span>
      ))}
    </span>
  )
}
