'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { Button } from '@/components/ui/button'
import { DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { EndpointForm } from '@/components/webhooks/endpoint-form'
import { OnceDialog } from '@/components/webhooks/once-dialog'
import type { NewEndpoint } from '@/components/webhooks/types'

export function CreateEndpoint() {
  const t = useTranslations('webhooks')
  return (
    <OnceDialog
      title={t('once.title')}
      text={t('once.text')}
      trigger={
        <Button>
          <Plus aria-hidden />
          {t('create')}
        </Button>
      }
    >
      {(onMade) => (
        <>
          <DialogHeader>
            <DialogTitle>{t('form.title')}</DialogTitle>
            <DialogDescription>{t('form.text')}</DialogDescription>
          </DialogHeader>
          <EndpointForm
            submit={t('form.submit')}
            failed={t('form.failed')}
            send={async (body) =>
              onMade((await callApi<NewEndpoint>('/webhook-endpoints', { method: 'POST', body })).secret)
            }
          />
        </>
      )}
    </OnceDialog>
  )
}
