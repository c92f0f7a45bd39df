'use client'

import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { CategoryCombobox } from '@/components/decisions/order/category-combobox'
import type { ModelFeature } from '@/components/decisions/order/draft'
import { readNumber } from '@/components/decisions/read-number'
import { formatNumber } from '@/components/lib/format'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

type FeatureFieldProps = {
  feature: ModelFeature
  value: string
  error?: string | undefined
  onChange: (name: string, value: string) => void
}

/** More choices than a phone's list shows at once are searched instead. */
const listLimit = 8

/** One column of the model as a field, with what training saw of it as its hint. */
export const FeatureField = memo(function FeatureField({ feature, value, error, onChange }: FeatureFieldProps) {
  const t = useTranslations('decisions.order')
  const words = useTranslations('common')
  const locale = useLocale()
  const id = `feature-${feature.name.replace(/[^A-Za-z0-9_-]/g, '-')}`
  const figure = (number: number) => formatNumber(number, locale, { digits: 2 })
  const number = feature.type === 'number' ? readNumber(value, locale) : null
  const outside = number !== null && (number < feature.min || number > feature.max)
  const range = t('range', { min: figure(feature.min), max: figure(feature.max), median: figure(feature.median) })
  const hint =
    feature.type === 'number' ? (
      outside ? (
        <span className="text-caution">{t('outside', { min: figure(feature.min), max: figure(feature.max) })}</span>
      ) : (
        range
      )
    ) : feature.type === 'category' ? (
      t('categories', { count: feature.categories.length })
    ) : undefined
  const set = (next: string) => onChange(feature.name, next)
  const label = <span title={feature.name}>{feature.label}</span>
  return (
    <FormField id={id} label={label} hint={hint} error={error}>
      {feature.type === 'number' ? (
        <Input
          numeric
          inputMode="decimal"
          autoComplete="off"
          placeholder={t('empty')}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      ) : feature.type === 'category' && feature.categories.length > listLimit ? (
        <CategoryCombobox label={feature.label} value={value} onValueChange={set} options={feature.categories} />
      ) : (
        <Select value={value} onChange={(event) => set(event.target.value)}>
          <option value="">{t('empty')}</option>
          {feature.type === 'boolean' ? (
            <>
              <option value="true">{words('yes')}</option>
              <option value="false">{words('no')}</option>
            </>
          ) : (
            feature.categories.map((category) => (
              <option key={category} value={category}>
                {category}
              </option>
            ))
          )}
        </Select>
      )}
    </FormField>
  )
})
