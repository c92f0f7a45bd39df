'use client'

import { useTranslations } from 'next-intl'
import type { Preview } from '@/components/datasets/core/inspect'
import { labelCounts, type Mapping, strayLabels, withApprove, withTarget } from '@/components/datasets/core/mapping'
import { useFigures } from '@/components/datasets/use-figures'
import { cn } from '@/components/lib/cn'
import { Alert } from '@/components/ui/alert'
import { FormField } from '@/components/ui/form-field'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'

type Props = { preview: Preview; mapping: Mapping; onChange: (mapping: Mapping) => void }
const shownLabels = 8

/** Which column is the answer, and which of its values means approved. */
export function AnswerSection({ preview, mapping, onChange }: Props) {
  const t = useTranslations('datasets.answer')
  const { count } = useFigures()
  const labels = labelCounts(preview, mapping.target)
  const stray = mapping.approve === '' ? [] : strayLabels(preview, mapping)
  return (
    <Section span={7} title={t('title')} note={t('note')}>
      <FormField label={t('target')} className="max-w-80">
        <Select value={mapping.target} onChange={(event) => onChange(withTarget(preview, mapping, event.target.value))}>
          <option value="">{t('chooseTarget')}</option>
          {preview.names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      {labels.length === 1 && (
        <Alert
          variant="negative"
          role="alert"
          className="mt-4"
          title={t('oneClass', { value: labels[0]?.value ?? '' })}
        >
          {t(preview.whole ? 'oneClassWhole' : 'oneClassPart', { rows: preview.rows.length })}
        </Alert>
      )}
      {labels.length > 1 && (
        <fieldset className="mt-5">
          <legend className="mb-2 font-normal text-ink-2">{t('approve')}</legend>
          <div className="border-line-strong border-t">
            {labels.slice(0, shownLabels).map((label) => (
              <LabelRow
                key={label.value}
                {...label}
                total={preview.rows.length}
                role={label.value === mapping.approve ? 'approve' : label.value === mapping.reject ? 'reject' : 'stray'}
                undecided={mapping.approve === ''}
                onChoose={() => onChange(withApprove(preview, mapping, label.value))}
              />
            ))}
          </div>
          <p className="mt-2 text-ink-3 text-xs">
            {t(preview.whole ? 'countsWhole' : 'countsPart', { rows: preview.rows.length })}
            {labels.length > shownLabels && ` ${t('moreLabels', { count: labels.length - shownLabels })}`}
          </p>
        </fieldset>
      )}
      {stray.length > 0 && (
        <Alert variant="caution" className="mt-4" title={t('strayTitle', { count: labels.length })}>
          {t('strayText', {
            values: stray
              .slice(0, 5)
              .map(({ value }) => `“${value}”`)
              .join(', '),
            rows: count(stray.reduce((sum, { rows }) => sum + rows, 0)),
          })}
        </Alert>
      )}
    </Section>
  )
}

type LabelRowProps = {
  value: string
  rows: number
  total: number
  role: 'approve' | 'reject' | 'stray'
  undecided: boolean
  onChoose: () => void
}

function LabelRow({ value, rows, total, role, undecided, onChoose }: LabelRowProps) {
  const t = useTranslations('datasets.answer')
  const { count, percent } = useFigures()
  const bar = undecided ? 'bg-ink-3' : { approve: 'bg-accent', reject: 'bg-negative', stray: 'bg-caution-mid' }[role]
  return (
    <label className="grid min-h-9 cursor-pointer grid-cols-[16px_minmax(0,9rem)_minmax(48px,1fr)_auto] items-center gap-x-3 border-line border-b hover:bg-hover/45 max-sm:min-h-11">
      <input type="radio" name="approve-label" checked={role === 'approve'} onChange={onChoose} className="size-4" />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="num truncate">{value}</span>
        {!undecided && (
          <span
            className={cn('text-xs', { approve: 'text-accent', reject: 'text-negative', stray: 'text-caution' }[role])}
          >
            {t(`role.${role}`)}
          </span>
        )}
      </span>
      <span aria-hidden className="block h-2 rounded-[1px] bg-hover">
        <span className={cn('block h-full rounded-[1px]', bar)} style={{ width: `${(rows / total) * 100}%` }} />
      </span>
      <span className="num whitespace-nowrap text-right">
        {percent(rows / total)} <span className="text-ink-3 max-sm:sr-only">{t('rows', { rows: count(rows) })}</span>
      </span>
    </label>
  )
}
