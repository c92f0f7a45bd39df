'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form-field'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import { type Cadence, cadences } from '@/db/constants/lifecycle'
import { type Algorithm, algorithms } from '@/db/constants/models'
import type { ScheduleReply } from '@/lib/lifecycle'

type Props = { datasetId: string; schedule: ScheduleReply | null; canWrite: boolean }

const upTo = (count: number, from: number) => Array.from({ length: count }, (_, i) => i + from)
// The first of January 2024 was a Monday.
const weekdayOf = (day: number) => new Date(Date.UTC(2024, 0, day, 12))

/** When a successor is trained by itself. It challenges the active version and never takes its place alone. */
export function ScheduleForm({ datasetId, schedule, canWrite }: Props) {
  const t = useTranslations('lifecycle.schedule')
  const named = useTranslations('models.algorithm')
  const format = useFormatter()
  const [form, setForm] = useState({
    cadence: schedule?.cadence ?? ('monthly' as Cadence),
    weekday: schedule?.weekday ?? 1,
    day: schedule?.day ?? 1,
    hour: schedule?.hour ?? 3,
    with_outcomes: schedule?.with_outcomes ?? true,
    algorithm: schedule?.algorithm ?? ('auto' as Algorithm),
  })
  const save = useModelCall<ScheduleReply | undefined>((saved) => t(saved?.enabled ? 'saved' : 'stopped'))
  const put = (enabled: boolean) =>
    save.mutate({ method: 'PUT', path: '/retraining-schedule', body: { ...form, dataset_id: datasetId, enabled } })
  const next = schedule?.next_run_at
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        put(true)
      }}
    >
      <fieldset disabled={!canWrite} className="grid gap-4 sm:grid-cols-3">
        <FormField label={t('cadence')}>
          <Select value={form.cadence} onChange={(e) => setForm({ ...form, cadence: e.target.value as Cadence })}>
            {cadences.map((cadence) => (
              <option key={cadence} value={cadence}>
                {t(`cadences.${cadence}`)}
              </option>
            ))}
          </Select>
        </FormField>
        {form.cadence === 'weekly' ? (
          <FormField label={t('weekday')}>
            <Select value={form.weekday} onChange={(e) => setForm({ ...form, weekday: Number(e.target.value) })}>
              {upTo(7, 1).map((day) => (
                <option key={day} value={day}>
                  {format.dateTime(weekdayOf(day), { weekday: 'long', timeZone: 'UTC' })}
                </option>
              ))}
            </Select>
          </FormField>
        ) : (
          <FormField label={t('day')}>
            <Select value={form.day} onChange={(e) => setForm({ ...form, day: Number(e.target.value) })}>
              {upTo(31, 1).map((day) => (
                <option key={day}>{day}</option>
              ))}
            </Select>
          </FormField>
        )}
        <FormField label={t('hour')}>
          <Select value={form.hour} onChange={(e) => setForm({ ...form, hour: Number(e.target.value) })}>
            {upTo(24, 0).map((hour) => (
              <option key={hour} value={hour}>{`${String(hour).padStart(2, '0')}:00`}</option>
            ))}
          </Select>
        </FormField>
        <FormField label={t('algorithm')} className="sm:col-span-2">
          <Select value={form.algorithm} onChange={(e) => setForm({ ...form, algorithm: e.target.value as Algorithm })}>
            {algorithms.map((one) => (
              <option key={one} value={one}>
                {named(one)}
              </option>
            ))}
          </Select>
        </FormField>
        <Label className="flex items-center gap-2 sm:col-span-3">
          <Checkbox
            checked={form.with_outcomes}
            onChange={(event) => setForm({ ...form, with_outcomes: event.target.checked })}
          />
          {t('withOutcomes')}
        </Label>
      </fieldset>
      {next && (
        <p className="text-ink-2">
          {t('next', {
            at: format.dateTime(new Date(next), {
              dateStyle: 'long',
              timeStyle: 'short',
              timeZone: schedule.time_zone,
            }),
          })}
        </p>
      )}
      {schedule?.last_run && (
        <p className="text-ink-3 text-xs">
          {t(`results.${schedule.last_run.result}`)} {schedule.last_run.skipped?.message}
        </p>
      )}
      <CallFailed error={save.error} title={t('failed')} />
      {canWrite && (
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="outline" pending={save.isPending}>
            {t(schedule?.enabled ? 'change' : 'start')}
          </Button>
          {schedule?.enabled && (
            <Button variant="ghost" onClick={() => put(false)}>
              {t('stop')}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}
