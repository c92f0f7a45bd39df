'use client'

import { useTranslations } from 'next-intl'
import { BandBadge } from '@/components/lifecycle/band-badge'
import { useFigures } from '@/components/models/lib/use-figures'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import type { AlertReply } from '@/lib/lifecycle'

const listed = 10

/** Weeks that crossed a line, until somebody says that they saw it. */
export function AlertsSection({ alerts, canWrite }: { alerts: readonly AlertReply[]; canWrite: boolean }) {
  const t = useTranslations('lifecycle.alerts')
  const { index } = useFigures()
  const open = alerts.filter(({ acknowledged }) => !acknowledged)
  const seen = useModelCall<AlertReply>(() => t('seen'))
  return (
    <Section title={t('finding', { count: open.length })} note={t('note')}>
      <ul>
        {open.slice(0, listed).map((alert) => (
          <li key={alert.alert_id} className="flex flex-wrap items-center gap-3 border-line border-b py-2">
            <BandBadge band={alert.band} />
            <span className="min-w-0 flex-1">
              {t(alert.feature === null ? 'score' : 'column', {
                name: alert.feature ?? '',
                week: alert.week,
                psi: index(alert.psi),
                orders: alert.orders,
              })}{' '}
              <span className="text-ink-3 text-xs">
                <RelativeTime value={alert.raised_at} />
              </span>
            </span>
            {canWrite && (
              <Button
                variant="outline"
                size="sm"
                pending={seen.isPending && seen.variables?.path.includes(alert.alert_id)}
                onClick={() => seen.mutate({ method: 'POST', path: `/alerts/${alert.alert_id}/acknowledge` })}
              >
                {t('acknowledge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
