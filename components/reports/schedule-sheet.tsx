'use client'

import { useTranslations } from 'next-intl'
import { type ReactElement, useState } from 'react'
import { CallError } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { draftOf, scheduleBodyOf } from '@/components/reports/schedule-draft'
import { SchedulePortfolio } from '@/components/reports/schedule-portfolio'
import { ScheduleWhen } from '@/components/reports/schedule-when'
import type { Portfolios, Schedule } from '@/components/reports/types'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Sheet, SheetContent, SheetTitle, SheetTrigger } from '@/components/ui/sheet'
import { Textarea } from '@/components/ui/textarea'

type Props = {
  schedule?: Schedule
  timeZone: string
  simulated: boolean
  portfolios: Portfolios
  children: ReactElement
}

const forms = ['pdf', 'csv'] as const

/** A new schedule, or changes to one. */
export function ScheduleSheet({ schedule, timeZone, simulated, portfolios, children }: Props) {
  const t = useTranslations('reports.form')
  const [open, setOpen] = useState(false)
  const start = () => draftOf(schedule, t('name_example'), simulated)
  const [draft, setDraft] = useState(start)
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = useModelCall<Schedule>(
    () => t('done'),
    () => setOpen(false),
  )
  const refused = save.error instanceof CallError ? save.error : undefined
  const of = (prefix: string) => refused?.faultList.find(({ path }) => path.startsWith(prefix))?.message
  const path = schedule ? `/report-schedules/${schedule.schedule_id}` : '/report-schedules'
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (next) setDraft(start())
        save.reset()
      }}
    >
      <SheetTrigger asChild>{children}</SheetTrigger>
      <SheetContent aria-describedby={undefined}>
        <SheetTitle>{t(schedule ? 'edit' : 'new')}</SheetTitle>
        <form
          noValidate
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate({ method: schedule ? 'PUT' : 'POST', path, body: scheduleBodyOf(draft, schedule) })
          }}
        >
          <FormField label={t('name')} hint={t('name_hint')} error={of('name')}>
            <Input maxLength={120} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
          </FormField>
          <ScheduleWhen draft={draft} change={change} timeZone={timeZone} />
          <SchedulePortfolio {...{ portfolios, draft, change }} />
          <FormField
            label={t('recipients')}
            hint={t('recipients_hint')}
            error={of('recipients[') ? t('recipients_wrong') : of('recipients')}
          >
            <Textarea
              rows={4}
              spellCheck={false}
              autoComplete="off"
              placeholder={t('recipients_example')}
              value={draft.recipients}
              onChange={(event) => change({ recipients: event.target.value })}
            />
          </FormField>
          <fieldset className="grid gap-2">
            <legend className="mb-1 font-medium">{t('formats')}</legend>
            {forms.map((form) => (
              <Checkbox
                key={form}
                label={t(form)}
                checked={draft.formats.includes(form)}
                onChange={(event) =>
                  change({
                    formats: forms.filter((one) => (one === form ? event.target.checked : draft.formats.includes(one))),
                  })
                }
              />
            ))}
            {of('formats') && <p className="text-negative text-xs">{of('formats')}</p>}
          </fieldset>
          <Checkbox
            label={t('simulated')}
            hint={t('simulated_hint')}
            checked={draft.simulated}
            onChange={(event) => change({ simulated: event.target.checked })}
          />
          <Checkbox
            label={t('enabled')}
            hint={t('enabled_hint')}
            checked={draft.enabled}
            onChange={(event) => change({ enabled: event.target.checked })}
          />
          {refused?.faultList.length ? null : <CallFailed error={save.error} title={t(schedule ? 'edit' : 'new')} />}
          <Button type="submit" pending={save.isPending}>
            {t(schedule ? 'update' : 'submit')}
          </Button>
        </form>
      </SheetContent>
    </Sheet>
  )
}
