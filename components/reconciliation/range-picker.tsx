'use client'

import { useTranslations } from 'next-intl'
import type { Range } from '@/components/reconciliation/types'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

const quick = [7, 30, 90] as const
const dayMs = 86_400_000

/** The civil day `count` days before one. */
export const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * dayMs).toISOString().slice(0, 10)

type Props = { range: Range; today: string; onChange: (range: Range) => void }

/** Days compared, both included. */
export function RangePicker({ range, today, onChange }: Props) {
  const t = useTranslations('reconciliation.range')
  return (
    <div className="mt-5 flex flex-wrap items-end gap-3 print:hidden">
      <FormField label={t('from')}>
        <Input
          type="date"
          max={range.to}
          min={daysBefore(range.to, 365)}
          value={range.from}
          onChange={(event) => event.target.value !== '' && onChange({ ...range, from: event.target.value })}
        />
      </FormField>
      <FormField label={t('to')}>
        <Input
          type="date"
          min={range.from}
          max={today}
          value={range.to}
          onChange={(event) => event.target.value !== '' && onChange({ ...range, to: event.target.value })}
        />
      </FormField>
      <div className="flex gap-2">
        {quick.map((days) => (
          <Button
            key={days}
            variant="ghost"
            onClick={() => onChange({ from: daysBefore(today, days - 1), to: today })}
            aria-pressed={range.to === today && range.from === daysBefore(today, days - 1)}
            className="aria-pressed:bg-hover aria-pressed:text-ink"
          >
            {t('days', { days })}
          </Button>
        ))}
      </div>
    </div>
  )
}
