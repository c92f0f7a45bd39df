'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import type { Content } from '@/components/personas/lib/content'
import { levelOf, topLevel, traits } from '@/components/personas/lib/levels'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'
import type { PersonaVocabulary } from '@/lib/conversations'

const steps = Array.from({ length: topLevel + 1 }, (_, step) => step)

type TraitsRowProps = {
  content: Content
  vocabulary: PersonaVocabulary
  disabled: boolean
  onChange: (next: Partial<Content>) => void
}

/** The five traits as words that may be chosen, with how much of each. */
export function TraitsRow({ content, vocabulary, disabled, onChange }: TraitsRowProps) {
  const t = useTranslations('personas')
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
      {traits.map((trait) => {
        const level = levelOf(trait, content)
        return (
          <div key={trait} className="grid content-start gap-1">
            <FormField label={t(`trait.${trait}`)}>
              <Select
                size="sm"
                value={content[trait]}
                disabled={disabled}
                onChange={(event) => onChange({ [trait]: event.target.value })}
              >
                {vocabulary[trait].map((value) => (
                  <option key={value} value={value}>
                    {t(`value.${trait}.${value}` as 'value.humor.none')}
                  </option>
                ))}
              </Select>
            </FormField>
            <span aria-hidden className="grid grid-cols-5 gap-0.5">
              {steps.map((step) => (
                <i key={step} className={cn('h-3', step <= level ? 'bg-ai' : 'bg-hover')} />
              ))}
            </span>
          </div>
        )
      })}
    </div>
  )
}
