'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { DialogClose, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { OnceDialog } from '@/components/webhooks/once-dialog'
import type { RotatedSecret } from '@/components/webhooks/types'

export function RotateSecret({ endpointId }: { endpointId: string }) {
  const t = useTranslations('webhooks')
  return (
    <OnceDialog
      title={t('once.rotatedTitle')}
      text={t('once.rotatedText')}
      trigger={<Button variant="outline">{t('rotate')}</Button>}
    >
      {(onMade) => <Ask endpointId={endpointId} onMade={onMade} />}
    </OnceDialog>
  )
}

function Ask({ endpointId, onMade }: { endpointId: string; onMade: (secret: string) => void }) {
  const t = useTranslations('webhooks')
  const words = useTranslations('common')
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const rotate = async () => {
    setPending(true)
    setError(null)
    try {
      const path = `/webhook-endpoints/${endpointId}/rotate-secret`
      onMade((await callApi<RotatedSecret>(path, { method: 'POST' })).secret)
    } catch (refusal) {
      setError(refusal)
      setPending(false)
    }
  }
  return (
    <>
      <DialogHeader>
        <DialogTitle>{t('rotateQuestion')}</DialogTitle>
        <DialogDescription>{t('rotateText')}</DialogDescription>
      </DialogHeader>
      <CallFailed error={error} title={t('rotateFailed')} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">{words('cancel')}</Button>
        </DialogClose>
        <Button pending={pending} onClick={() => void rotate()}>
          {t('rotate')}
        </Button>
      </DialogFooter>
    </>
  )
}
