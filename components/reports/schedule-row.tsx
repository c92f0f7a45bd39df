'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { ConfirmCall } from '@/components/identity/confirm-call'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { formatDateTime } from '@/components/lib/format'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { ScheduleSheet } from '@/components/reports/schedule-sheet'
import type { Portfolios, Schedule } from '@/components/reports/types'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'

/** Minutes are enough here. */
const shortly = (text: string) => text.replace(/:\d\d$/, '')

type Props = { schedule: Schedule; portfolios: Portfolios; canWrite: boolean }

/** One schedule: when, to whom, how the last one ended, what can be done. */
export function ScheduleRow({ schedule, portfolios, canWrite }: Props) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const router = useRouter()
  const path = `/report-schedules/${schedule.schedule_id}`
  const send = useModelCall<{ job_id: string }>(
    () => t('schedules.queued'),
    // The job takes a moment; the page then tells how it ended.
    () => void setTimeout(() => router.refresh(), 4_000),
  )
  const {
    cadence,
    hour,
    day,
    weekday,
    last_run: last,
    next_run_at: next,
    time_zone: zone,
    recipients,
    portfolio_id: portfolio,
  } = schedule
  const at = (moment: string) => shortly(formatDateTime(moment, locale, zone))
  const when = t(`when.${cadence}`, { hour, day, weekday: t(`weekday.${String(weekday) as '1'}`) })
  return (
    <li className="grid gap-3 border-line border-b py-4 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            <span className="min-w-0 [overflow-wrap:anywhere]">{schedule.name}</span>
            {schedule.simulated && <Badge variant="caution">{t('form.simulated')}</Badge>}
            {!schedule.enabled && <Badge>{t('schedules.off')}</Badge>}
          </p>
          <p className="text-ink-2">
            {when}; {t(`covers.${cadence}`)}
            {portfolio !== null && `; ${t('schedules.portfolio', { name: portfolios[portfolio] ?? portfolio })}`}
          </p>
          <p className="text-ink-3 text-xs [overflow-wrap:anywhere]">
            {t('schedules.recipients', { count: schedule.recipients_count })}
            {recipients && `: ${recipients.join(', ')}`} · {schedule.formats.join(' + ').toUpperCase()}
          </p>
        </div>
        <div className="min-w-0 basis-64 text-xs">
          {next && <p className="num text-ink-2">{t('schedules.next', { date: at(next) })}</p>}
          <p
            className={
              last?.state === 'failed' ? 'text-negative' : last?.state === 'partly_sent' ? 'text-caution' : 'text-ink-3'
            }
          >
            {last === null
              ? t('schedules.never')
              : t(`schedules.${last.state}`, { date: at(last.at), reason: last.message ?? '' })}
          </p>
        </div>
      </div>
      {canWrite && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            variant="outline"
            pending={send.isPending}
            onClick={() => send.mutate({ method: 'POST', path: `${path}/send` })}
          >
            {t('schedules.send')}
          </Button>
          <ScheduleSheet {...{ schedule, portfolios }} timeZone={zone} simulated={schedule.simulated}>
            <Button size="sm" variant="ghost">
              {t('schedules.edit')}
            </Button>
          </ScheduleSheet>
          <ConfirmCall
            label={t('schedules.remove')}
            title={t('schedules.remove_title', { name: schedule.name })}
            failed={t('schedules.remove')}
            call={() => callApi(path, { method: 'DELETE' })}
            onDone={() => {
              toast.success(t('schedules.removed'))
              router.refresh()
            }}
          >
            {t('schedules.remove_text')}
          </ConfirmCall>
        </div>
      )}
      <CallFailed error={send.error} title={t('schedules.send')} />
    </li>
  )
}
