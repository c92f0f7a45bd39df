'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useCut } from '@/components/models/cut/cut-context'
import { Select } from '@/components/ui/select'

/** Fixed sums, or the column that holds each order's amount. */
export function CostSource() {
  const t = useTranslations('models.cost')
  const id = useId()
  const { model, prices } = useCut()
  if (model.numberColumns.length === 0) return null
  return (
    <div className="mb-2 flex items-center gap-3">
      <label htmlFor={id} className="shrink-0 text-ink-2">
        {t('source')}
      </label>
      <Select
        id={id}
        className="min-w-0"
        value={prices.amount ?? ''}
        onChange={(event) => prices.setAmount(event.target.value || null)}
      >
        <option value="">{t('fixed')}</option>
        <optgroup label={t('byAmount')}>
          {model.numberColumns.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </optgroup>
      </Select>
    </div>
  )
}
