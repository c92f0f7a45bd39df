'use client'

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section, type SectionProps } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import type { AlertReply } from '@/lib/analytics'
import { askingAlerts } from './core/alert-order'
import { linkClass } from './group-table'
import { useAlertFacts } from './use-alert-facts'
import { useOpenAlerts } from './use-open-alerts'

type Props = {
  simulated: boolean
  canAcknowledge: boolean
  /** The figures above are of one portfolio, these are not. */
  ofAll: boolean
} & Pick<SectionProps, 'span' | 'cut'>

const mostShown = 5
const looks = {
  critical: { icon: CircleAlert, tone: 'text-negative' },
  warning: { icon: TriangleAlert, tone: 'text-caution' },
  info: { icon: Info, tone: 'text-ink-3' },
}

/** What asks for somebody now, or that nothing does. */
export function AlertsSection({ simulated, canAcknowledge, ofAll, ...place }: Props) {
  const t = useTranslations('overviewLower.alerts')
  const { list, acknowledge } = useOpenAlerts(simulated)
  const asking = askingAlerts(list.data?.data ?? [], simulated)
  const title = list.data ? t('title', { count: asking.length }) : t('titleUnknown')
  return (
    <Section
      {...place}
      title={title}
      {...(ofAll && { note: t('ofAll') })}
      actions={
        <Link href="/alerts" className={linkClass}>
          {t('all')}
        </Link>
      }
    >
      {list.isPending && <Waiting label={t('loading')} />}
      <CallFailed
        error={list.data ? acknowledge.error : list.error}
        title={t(list.data ? 'notAcknowledged' : 'failed')}
        className="mb-3"
      />
      {list.data && asking.length === 0 && (
        <p className="flex items-start gap-3 text-ink-2">
          <CircleCheck aria-hidden className="mt-0.5 size-4 flex-none text-accent" />
          {t('allClear')}
        </p>
      )}
      {asking.length > 0 && (
        <ul>
          {asking.slice(0, mostShown).map((alert) => (
            <Alert
              key={alert.alert_id}
              alert={alert}
              pending={acknowledge.isPending && acknowledge.variables === alert.alert_id}
              {...(canAcknowledge && { onAcknowledge: () => acknowledge.mutate(alert.alert_id) })}
            />
          ))}
        </ul>
      )}
      {asking.length > mostShown && (
        <p className="mt-3 text-ink-3 text-xs">{t('more', { count: asking.length - mostShown })}</p>
      )}
    </Section>
  )
}

type AlertProps = { alert: AlertReply; pending: boolean; onAcknowledge?: () => void }

function Alert({ alert, pending, onAcknowledge }: AlertProps) {
  const t = useTranslations('overviewLower.alerts')
  const { icon: Icon, tone } = looks[alert.severity]
  const facts = useAlertFacts(alert)
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 border-line border-b py-3 first:pt-0">
      <Icon role="img" aria-label={t(`severity.${alert.severity}`)} className={cn('mt-0.5 size-4', tone)} />
      <div>
        <p className="flex items-baseline justify-between gap-3">
          <b className="min-w-0">{alert.rule_name ?? t(`type.${alert.type}`)}</b>
          <RelativeTime value={alert.raised_at} className="whitespace-nowrap text-ink-3 text-xs" />
        </p>
        <p className="mt-0.5 text-ink-2">
          {alert.message}. {facts}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          <Link href={alert.link} className={cn(linkClass, 'max-sm:py-3')}>
            {t('open')}
          </Link>
          {onAcknowledge && (
            <Button
              variant="ghost"
              size="sm"
              pending={pending}
              onClick={onAcknowledge}
              aria-label={t('acknowledgeOne', { message: alert.message })}
            >
              {t('acknowledge')}
            </Button>
          )}
        </p>
      </div>
    </li>
  )
}

function Waiting({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-3">
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-4 w-full" />
      <Skeleton className="h-4 w-1/2" />
    </div>
  )
}
