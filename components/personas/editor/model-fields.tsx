'use client'

import { useTranslations } from 'next-intl'
import { type EditorFault, faultsAt } from '@/components/personas/editor/faults'
import type { Content } from '@/components/personas/lib/content'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

type ModelFieldsProps = {
  content: Content
  faults: readonly EditorFault[]
  disabled: boolean
  onChange: (next: Partial<Content>) => void
}

/** Which model words it, how freely, how long at most. */
export function ModelFields({ content, faults, disabled, onChange }: ModelFieldsProps) {
  const t = useTranslations('personas.editor')
  const error = (field: keyof Content) => faultsAt(faults, field)[0]?.message
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_88px_88px] content-start gap-2">
      <FormField label={t('field.model')} error={error('model')}>
        <Input
          value={content.model}
          placeholder={t('installation')}
          disabled={disabled}
          onChange={(event) => onChange({ model: event.target.value })}
        />
      </FormField>
      <FormField label={t('field.temperature')} error={error('temperature')}>
        <Input
          type="number"
          numeric
          min={0}
          max={2}
          step={0.1}
          value={content.temperature}
          disabled={disabled}
          onChange={(event) => onChange({ temperature: Number(event.target.value) })}
        />
      </FormField>
      <FormField label={t('field.max_tokens')} error={error('max_tokens')}>
        <Input
          type="number"
          numeric
          min={20}
          max={2000}
          step={10}
          value={content.max_tokens}
          disabled={disabled}
          onChange={(event) => onChange({ max_tokens: Number(event.target.value) })}
        />
      </FormField>
    </div>
  )
}
