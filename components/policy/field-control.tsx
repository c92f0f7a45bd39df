'use client'

import { useTranslations } from 'next-intl'
import { Choices } from '@/components/policy/choices'
import { type FieldName, fieldKinds, type Option, type Values } from '@/components/policy/fields'
import { NumberInput } from '@/components/policy/number-input'
import { TimeSpan } from '@/components/policy/time-span'
import { useValueWords } from '@/components/policy/use-value-words'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { isoWeekdays } from '@/db/constants/collection-policy'

export type ControlProps = {
  id: string
  field: FieldName
  value: unknown
  invalid: boolean
  disabled: boolean
  onChange: (value: unknown) => void
}

/** The control that fits the kind of a value. */
export function FieldControl({ id, field, value, invalid, disabled, onChange }: ControlProps) {
  const t = useTranslations('policy')
  const { option } = useValueWords()
  const kind = fieldKinds[field]
  const label = t(`field.${field}.label`)
  const common = { id, disabled, 'aria-invalid': invalid || undefined }
  switch (kind.kind) {
    case 'number':
      return <NumberInput {...{ id, label, invalid, disabled, onChange }} unit={kind.unit} value={Number(value)} />
    case 'flag':
      return (
        <Checkbox
          {...common}
          label={t(value ? 'yes' : 'no')}
          aria-label={label}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      )
    case 'one':
      return (
        <Select {...common} value={String(value)} onChange={(event) => onChange(event.target.value)}>
          {kind.options.map((one) => (
            <option key={one} value={one}>
              {option(field, one)}
            </option>
          ))}
        </Select>
      )
    case 'many':
      return (
        <Choices
          {...{ label, disabled, onChange }}
          options={kind.options}
          value={value as Option[]}
          words={(one) => option(field, one)}
        />
      )
    case 'window':
      return <TimeSpan {...{ id, label, disabled, onChange }} value={value as { start: string; end: string }} />
    case 'hours': {
      const hours = value as Values['company_hours']
      return (
        <div className="grid gap-2">
          <Choices
            {...{ label, disabled }}
            options={isoWeekdays}
            value={hours.weekdays}
            words={(day) => option('contact_weekdays', day)}
            onChange={(weekdays) => weekdays.length > 0 && onChange({ ...hours, weekdays })}
          />
          <TimeSpan {...{ id, label, disabled }} value={hours} onChange={(span) => onChange({ ...hours, ...span })} />
        </div>
      )
    }
    case 'text': {
      const text = { ...common, value: String(value ?? ''), placeholder: t('blank') }
      if (kind.long) return <Textarea {...text} rows={2} onChange={(event) => onChange(event.target.value)} />
      return <Input {...text} onChange={(event) => onChange(event.target.value)} />
    }
  }
}
