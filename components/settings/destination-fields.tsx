'use client'

import { useTranslations } from 'next-intl'
import { NumberInput } from '@/components/policy/number-input'
import type { EditorPart } from '@/components/settings/settings-editor'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

const minutes = [15, 30, 60, 360, 1_440, 4_320, 10_080]

/** The key, the name the payer sees, and how long is waited. */
export function DestinationFields({ settings, draft, set, faults, disabled }: EditorPart) {
  const t = useTranslations('paymentSettings.field')
  const chosen = draft.charge_minutes ?? settings.charge_minutes
  const texts = [
    { name: 'pix_key', most: 100, auto: 'off' },
    { name: 'merchant_name', most: 100, auto: 'organization' },
    { name: 'merchant_city', most: 60, auto: 'address-level2' },
  ] as const
  return (
    <div className="grid max-w-120 gap-4">
      {texts.map(({ name, most, auto }) => (
        <FormField key={name} label={t(`${name}.label`)} hint={t(`${name}.hint`)} error={faults[name]}>
          <Input
            name={name}
            value={draft[name] ?? settings[name]}
            maxLength={most}
            autoComplete={auto}
            disabled={disabled}
            onChange={(event) => set(name, event.target.value)}
          />
        </FormField>
      ))}
      <FormField label={t('charge_minutes.label')} hint={t('charge_minutes.hint')} error={faults['charge_minutes']}>
        <Select
          value={String(chosen)}
          disabled={disabled}
          onChange={(event) => set('charge_minutes', Number(event.target.value))}
        >
          {[...new Set([...minutes, chosen])]
            .sort((a, b) => a - b)
            .map((value) => (
              <option key={value} value={value}>
                {t('span', { minutes: value, hours: value / 60, days: value / 1_440, unit: unitOf(value) })}
              </option>
            ))}
        </Select>
      </FormField>
      <FormField label={t('grace_days.label')} hint={t('grace_days.hint')} error={faults['grace_days']}>
        <NumberInput
          id="grace_days"
          label={t('grace_days.label')}
          unit="days"
          value={draft.grace_days ?? settings.grace_days}
          invalid={faults['grace_days'] !== undefined}
          disabled={disabled}
          onChange={(value) => set('grace_days', value)}
        />
      </FormField>
    </div>
  )
}

function unitOf(minutes: number): 'days' | 'hours' | 'minutes' {
  if (minutes % 1_440 === 0) return 'days'
  return minutes % 60 === 0 ? 'hours' : 'minutes'
}
