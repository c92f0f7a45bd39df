'use client'

import { BellOff, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { AlertActions } from '@/components/alerts/alert-actions'
import { ThresholdPicture } from '@/components/alerts/threshold-picture'
import { useAlertWords } from '@/components/alerts/use-alert-words'
import { cn } from '@/components/lib/cn'
import { formatDateTime } from '@/components/lib/format'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AlertReply } from '@/lib/analytics'

const looks = {
  critical: { icon: CircleAlert, tone: 'text-negative' },
  warning: { icon: TriangleAlert, tone: 'text-caution' },
  info: { icon: Info, tone: 'text-ink-3' },
}

/** One alert that is open: what it says, by how much, on how many, since when, and what to do. */
export function OpenAlert({ alert, canAct, timeZone }: { alert: AlertReply; canAct: boolean; timeZone: string }) {
  const t = useTranslations('alerts.page')
  const locale = useLocale()
  const { icon: Icon, tone } = looks[alert.severity]
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 border-line border-b py-4 first:pt-0 last:border-b-0 last:pb-0">
      <Icon role="img" aria-label={t(`severity.${alert.severity}`)} className={cn('mt-0.5 size-4', tone)} />
      <div className="grid gap-2">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <b className="min-w-0">{alert.message}</b>
          {alert.acknowledged && <Badge>{t('seen')}</Badge>}
          {alert.snoozed_until !== null && (
            <Badge>
              <BellOff aria-hidden />
              {t('snoozedUntil', { at: formatDateTime(alert.snoozed_until, locale, timeZone) })}
            </Badge>
          )}
        </p>
        <Figures alert={alert} />
        <p className="text-ink-3 text-xs">
          {alert.rule_name !== null && !alert.message.includes(alert.rule_name) && `${alert.rule_name} · `}
          {t('since')} <RelativeTime value={alert.raised_at} />
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-3 print:hidden">
          <Link
            href={alert.link}
            className="text-accent underline-offset-2 hover:underline max-sm:basis-full max-sm:pt-2"
          >
            {t('behind')}
          </Link>
          {canAct && <AlertActions alert={alert} />}
        </div>
      </div>
    </li>
  )
}

function Figures({ alert }: { alert: AlertReply }) {
  const t = useTranslations('alerts.page')
  const { figure, duration } = useAlertWords()
  const { unit, direction, threshold, window_minutes: minutes } = alert
  const { value, n, interval } = alert.latest ?? alert
  if (unit === null || value === null || threshold === null || direction === null || minutes === null || n === null)
    return null
  const words = {
    value: figure(unit, value),
    threshold: figure(unit, threshold),
    low: interval ? figure(unit, interval.low) : '',
    high: interval ? figure(unit, interval.high) : '',
    n,
    window: duration(minutes),
  }
  const said = interval ? t('facts', words) : t('factsPlain', words)
  return (
    <div className="grid items-center gap-x-5 gap-y-1 md:grid-cols-[220px_minmax(0,1fr)]">
      <ThresholdPicture {...{ value, threshold, interval, direction }} label={said} />
      <p className="text-ink-2 tabular-nums">{said}</p>
    </div>
  )
}
