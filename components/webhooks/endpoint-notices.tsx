'use client'

import { useLocale, useNow, useTranslations } from 'next-intl'
import { formatDateTime } from '@/components/lib/format'
import { Alert } from '@/components/ui/alert'
import type { Endpoint } from '@/components/webhooks/types'

/** What a person must know about an endpoint before anything else; nothing where all is well. */
export function EndpointNotices({ endpoint }: { endpoint: Endpoint }) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const now = useNow().getTime()
  const { disabled_reason: reason, failing_since: failing } = endpoint
  const when = (at: string) => formatDateTime(at, locale)
  const isAhead = (at: string | null): at is string => at !== null && Date.parse(at) > now
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      {endpoint.status === 'disabled' && (
        <Alert variant={reason === 'manual' ? 'default' : 'negative'} title={t(`reason.${reason ?? 'manual'}`)}>
          {t('disabledText')}
        </Alert>
      )}
      {endpoint.status === 'enabled' && failing !== null && (
        <Alert variant="caution" title={t('failingText', { when: when(failing) })} />
      )}
      {isAhead(endpoint.paused_until) && (
        <Alert variant="caution" title={t('pausedText', { when: when(endpoint.paused_until) })} />
      )}
      {isAhead(endpoint.previous_secret_until) && (
        <Alert title={t('rotatingText', { when: when(endpoint.previous_secret_until) })} />
      )}
    </div>
  )
}
