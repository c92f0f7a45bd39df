'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { callApi } from '@/components/lib/call-api'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import { EndpointForm } from '@/components/webhooks/endpoint-form'
import type { Endpoint } from '@/components/webhooks/types'

export function EditEndpoint({ endpoint }: { endpoint: Endpoint }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { url, description, event_types, include_simulated } = endpoint
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">{t('edit')}</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('form.editTitle')}</DialogTitle>
          <DialogDescription>{t('form.editText')}</DialogDescription>
        </DialogHeader>
        <EndpointForm
          start={{ url, description, event_types, include_simulated }}
          submit={t('save')}
          failed={t('form.editFailed')}
          send={async (body) => {
            await callApi(`/webhook-endpoints/${endpoint.endpoint_id}`, { method: 'PATCH', body })
            setOpen(false)
            toast.success(t('saved'))
            router.refresh()
          }}
        />
      </DialogContent>
    </Dialog>
  )
}
