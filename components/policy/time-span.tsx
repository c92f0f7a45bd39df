'use client'

import { useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input'

type Span = { start: string; end: string }
type TimeSpanProps = { id: string; label: string; value: Span; disabled?: boolean; onChange: (value: Span) => void }

/** From one time of the day to another. */
export function TimeSpan({ id, label, value, disabled, onChange }: TimeSpanProps) {
  const t = useTranslations('policy')
  return (
    <div className="flex items-center gap-2">
      <Input
        id={id}
        type="time"
        className="w-32"
        aria-label={`${label}: ${t('from')}`}
        value={value.start}
        disabled={disabled}
        onChange={(event) => event.target.value && onChange({ ...value, start: event.target.value })}
      />
      <span className="text-ink-3">{t('to')}</span>
      <Input
        type="time"
        className="w-32"
        aria-label={`${label}: ${t('until')}`}
        value={value.end}
        disabled={disabled}
        onChange={(event) => event.target.value && onChange({ ...value, end: event.target.value })}
      />
    </div>
  )
}
