'use client'

import { Ban, CircleCheck, CircleX, Clock, Pause, TriangleAlert } from 'lucide-react'
import { useNow, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Delivery, Endpoint } from '@/components/webhooks/types'

/** Whether an endpoint is used, and whether anything is wrong with it. */
export function EndpointBadge({ endpoint }: { endpoint: Endpoint }) {
  const t = useTranslations('webhooks.state')
  const now = useNow().getTime()
  if (endpoint.status === 'disabled') {
    return (
      <Badge variant={endpoint.disabled_reason === 'manual' ? 'default' : 'negative'}>
        <Ban aria-hidden />
        {t('disabled')}
      </Badge>
    )
  }
  if (endpoint.paused_until !== null && Date.parse(endpoint.paused_until) > now) {
    return (
      <Badge variant="caution">
        <Pause aria-hidden />
        {t('paused')}
      </Badge>
    )
  }
  if (endpoint.failing_since !== null) {
    return (
      <Badge variant="negative">
        <TriangleAlert aria-hidden />
        {t('failing')}
      </Badge>
    )
  }
  return (
    <Badge variant="positive">
      <CircleCheck aria-hidden />
      {t('enabled')}
    </Badge>
  )
}

const looks = {
  pending: ['caution', Clock],
  delivered: ['positive', CircleCheck],
  failed: ['negative', CircleX],
} as const

export function DeliveryBadge({ state }: { state: Delivery['state'] }) {
  const t = useTranslations('webhooks.state')
  const [variant, Icon] = looks[state]
  return (
    <Badge variant={variant}>
      <Icon aria-hidden />
      {t(state)}
    </Badge>
  )
}
