'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { ConfirmCall } from '@/components/identity/confirm-call'
import { callApi } from '@/components/lib/call-api'
import { CallButton } from '@/components/webhooks/call-button'
import { EditEndpoint } from '@/components/webhooks/edit-endpoint'
import { RotateSecret } from '@/components/webhooks/rotate-secret'
import type { Endpoint } from '@/components/webhooks/types'

/** What can be done to an endpoint, the hard ones asked about first. */
export function EndpointActions({ endpoint }: { endpoint: Endpoint }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  const path = `/webhook-endpoints/${endpoint.endpoint_id}`
  const setStatus = (status: Endpoint['status']) => callApi<void>(path, { method: 'PATCH', body: { status } })
  const tell = (said: string) => {
    toast.success(said)
    router.refresh()
  }
  return (
    <>
      <EditEndpoint endpoint={endpoint} />
      <RotateSecret endpointId={endpoint.endpoint_id} />
      {endpoint.status === 'enabled' ? (
        <ConfirmCall
          size="default"
          label={t('disable')}
          title={t('disableQuestion')}
          failed={t('disableFailed')}
          call={() => setStatus('disabled')}
          onDone={() => tell(t('disabled'))}
        >
          {t('disableText')}
        </ConfirmCall>
      ) : (
        <CallButton
          label={t('enable')}
          failed={t('enableFailed')}
          call={() => setStatus('enabled')}
          onDone={() => tell(t('enabled'))}
        />
      )}
      <ConfirmCall
        size="default"
        label={t('delete')}
        title={t('deleteQuestion')}
        failed={t('deleteFailed')}
        call={() => callApi(path, { method: 'DELETE' })}
        onDone={() => {
          toast.success(t('deleted'))
          router.push('/settings/webhooks')
        }}
      >
        {t('deleteText')}
      </ConfirmCall>
    </>
  )
}
