'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { Section } from '@/components/ui/section'
import type { LabelMeaning } from '@/db/constants/datasets'

type Props = { value: LabelMeaning | null; onChange: (meaning: LabelMeaning) => void; leaking: readonly string[] }

const meanings = ['analyst_decision', 'payment_outcome'] as const

/** The question that the model carries with it for ever. */
export function MeaningSection({ value, onChange, leaking }: Props) {
  const t = useTranslations('datasets.meaning')
  const chosen = meanings.find((meaning) => meaning === value)
  return (
    <Section span={5} cut title={t('title')} note={t('note')}>
      <RadioGroup
        legend={t('title')}
        hideLegend
        value={value ?? ''}
        onValueChange={(next) => {
          const meaning = meanings.find((known) => known === next)
          if (meaning) onChange(meaning)
        }}
      >
        {meanings.map((meaning) => (
          <RadioGroupItem key={meaning} value={meaning} label={t(`${meaning}.label`)} hint={t(`${meaning}.hint`)} />
        ))}
      </RadioGroup>
      {chosen && <p className="mt-3 max-w-measure text-ink-2 text-xs">{t(`${chosen}.warning`)}</p>}
      {leaking.length > 0 && (
        <Alert variant="caution" className="mt-4" title={t('leakTitle', { count: leaking.length })}>
          <span className="num text-ink">{leaking.slice(0, 4).join(', ')}</span>{' '}
          {t('leakText', { count: leaking.length })}
        </Alert>
      )}
    </Section>
  )
}
