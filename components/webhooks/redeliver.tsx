'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { ConfirmCall } from '@/components/identity/confirm-call'
import { callApi } from '@/components/lib/call-api'
import { CallButton } from '@/components/webhooks/call-button'

const keptMs = 30 * 86_400_000
const pathOf = (endpointId: string) => `/webhook-endpoints/${endpointId}/redeliver`

export function Redeliver({ endpointId, deliveryId }: { endpointId: string; deliveryId: string }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  return (
    <CallButton
      label={t('redeliver')}
      failed={t('redeliverFailed')}
      call={() => callApi(pathOf(endpointId), { method: 'POST', body: { delivery_id: deliveryId } })}
      onDone={() => {
        toast.success(t('redelivered'))
        router.refresh()
      }}
    />
  )
}

/** All that failed in the days that are kept, the oldest first. */
export function RedeliverFailed({ endpointId }: { endpointId: string }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  return (
    <ConfirmCall
      label={t('redeliverAll')}
      confirm={t('redeliver')}
      title={t('redeliverAllQuestion')}
      failed={t('redeliverFailed')}
      call={async () => {
        const body = { from: new Date(Date.now() - keptMs).toISOString() }
        const { queued } = await callApi<{ queued: number }>(pathOf(endpointId), { method: 'POST', body })
        toast.success(t('redeliveredAll', { count: queued }))
      }}
      onDone={() => router.refresh()}
    >
      {t('redeliverAllText')}
    </ConfirmCall>
  )
}
