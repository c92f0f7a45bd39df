'use client'

import { useTranslations } from 'next-intl'
import type { ScheduleDraft } from '@/components/reports/schedule-draft'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'

type Props = { draft: ScheduleDraft; change: (part: Partial<ScheduleDraft>) => void; timeZone: string }

const upTo = (count: number, from: number) => Array.from({ length: count }, (_, place) => place + from)
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const cadences = ['daily', 'weekly', 'monthly'] as const

/** When it goes out, and what it then covers. */
export function ScheduleWhen({ draft, change, timeZone }: Props) {
  const t = useTranslations('reports')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField
        label={t('form.cadence')}
        className="sm:col-span-2"
        hint={t('form.covers', { what: t(`covers.${draft.cadence}`) })}
      >
        <Select
          value={draft.cadence}
          onChange={(event) => change({ cadence: event.target.value as ScheduleDraft['cadence'] })}
        >
          {cadences.map((cadence) => (
            <option key={cadence} value={cadence}>
              {t(`cadence.${cadence}`)}
            </option>
          ))}
        </Select>
      </FormField>
      {draft.cadence === 'weekly' && (
        <FormField label={t('form.weekday')}>
          <Select value={draft.weekday} onChange={(event) => change({ weekday: Number(event.target.value) })}>
            {weekdays.map((day) => (
              <option key={day} value={day}>
                {t(`weekday.${day}`)}
              </option>
            ))}
          </Select>
        </FormField>
      )}
      {draft.cadence === 'monthly' && (
        <FormField label={t('form.day')} hint={draft.day > 28 ? t('form.day_hint') : undefined}>
          <Select value={draft.day} onChange={(event) => change({ day: Number(event.target.value) })}>
            {upTo(31, 1).map((day) => (
              <option key={day}>{day}</option>
            ))}
          </Select>
        </FormField>
      )}
      <FormField label={t('form.hour')} hint={t('form.hour_hint', { zone: timeZone })}>
        <Select value={draft.hour} onChange={(event) => change({ hour: Number(event.target.value) })}>
          {upTo(24, 0).map((hour) => (
            <option key={hour} value={hour}>
              {t('form.hour_value', { hour })}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  )
}
