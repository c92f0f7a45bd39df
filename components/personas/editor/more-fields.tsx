'use client'

import { useTranslations } from 'next-intl'
import { type EditorFault, faultsAt } from '@/components/personas/editor/faults'
import type { Content } from '@/components/personas/lib/content'
import { Collapsible } from '@/components/ui/collapsible'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { PersonaVocabulary } from '@/lib/conversations'

type MoreFieldsProps = {
  content: Content
  vocabulary: PersonaVocabulary
  faults: readonly EditorFault[]
  disabled: boolean
  onChange: (next: Partial<Content>) => void
}

const linesOf = (text: string) => text.split('\n')
const filled = (lines: string[]) => lines.filter((line) => line.trim() !== '')

/** Name, voice and the parts of the prompt that a language model gets; less often changed than the texts. */
export function MoreFields({ content, vocabulary, faults, disabled, onChange }: MoreFieldsProps) {
  const t = useTranslations('personas')
  const error = (field: keyof Content) => faultsAt(faults, field)[0]?.message
  return (
    <Collapsible summary={t('editor.more')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['name', 'description'] as const).map((field) => (
          <FormField key={field} label={t(`editor.field.${field}`)} error={error(field)}>
            <Input
              value={content[field]}
              disabled={disabled}
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
          </FormField>
        ))}
        {(['tone', 'emphasis'] as const).map((field) => (
          <FormField key={field} label={t(`editor.field.${field}`)}>
            <Select
              value={content[field]}
              disabled={disabled}
              onChange={(event) => onChange({ [field]: event.target.value })}
            >
              {vocabulary[field].map((value) => (
                <option key={value} value={value}>
                  {t(`value.${field}.${value}` as 'value.tone.friendly')}
                </option>
              ))}
            </Select>
          </FormField>
        ))}
        <FormField
          className="sm:col-span-2"
          label={t('editor.field.role')}
          hint={t('editor.note.role')}
          error={error('role')}
        >
          <Textarea
            rows={2}
            value={content.role}
            disabled={disabled}
            onChange={(event) => onChange({ role: event.target.value })}
          />
        </FormField>
        {(['objectives', 'constraints'] as const).map((field) => (
          <FormField key={field} label={t(`editor.field.${field}`)} hint={t('editor.note.lines')} error={error(field)}>
            <Textarea
              rows={6}
              value={content[field].join('\n')}
              disabled={disabled}
              onChange={(event) => onChange({ [field]: linesOf(event.target.value) })}
              onBlur={(event) => onChange({ [field]: filled(linesOf(event.target.value)) })}
            />
          </FormField>
        ))}
      </div>
    </Collapsible>
  )
}
