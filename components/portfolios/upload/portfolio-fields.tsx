'use client'

import { useTranslations } from 'next-intl'
import { offeredTypes } from '@/components/portfolios/core/portfolio-name'
import { usePortfolioWords } from '@/components/portfolios/use-portfolio-words'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

export type PortfolioNames = { type: string; ownType: string; source: string; synthetic: boolean }

export const otherType = 'other'

/** What names the portfolio: the same type and source bring one that exists up to date. */
export function PortfolioFields({
  value,
  onChange,
}: {
  value: PortfolioNames
  onChange: (next: PortfolioNames) => void
}) {
  const t = useTranslations('portfolios.form')
  const words = usePortfolioWords()
  return (
    <div className="grid max-w-measure gap-4">
      <FormField label={t('type')}>
        <Select value={value.type} onChange={(event) => onChange({ ...value, type: event.target.value })}>
          {offeredTypes.map((type) => (
            <option key={type} value={type}>
              {words.type(type)}
            </option>
          ))}
          <option value={otherType}>{t('other')}</option>
        </Select>
      </FormField>
      {value.type === otherType && (
        <FormField label={t('ownType')} error={value.ownType.trim() === '' ? t('ownTypeMissing') : undefined}>
          <Input
            maxLength={100}
            value={value.ownType}
            onChange={(event) => onChange({ ...value, ownType: event.target.value })}
          />
        </FormField>
      )}
      <FormField label={t('source')} hint={t('sourceHint')}>
        <Input
          maxLength={100}
          value={value.source}
          onChange={(event) => onChange({ ...value, source: event.target.value })}
        />
      </FormField>
      <Checkbox
        label={t('synthetic')}
        hint={t('syntheticHint')}
        checked={value.synthetic}
        onChange={(event) => onChange({ ...value, synthetic: event.target.checked })}
      />
    </div>
  )
}
