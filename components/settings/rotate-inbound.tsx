'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SecretOnce } from '@/components/identity/secret-once'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import type { RotatedReply } from '@/lib/payments'

/** Makes a new address and secret, then shows the secret this once. */
export function RotateInbound({ exists }: { exists: boolean }) {
  const t = useTranslations('paymentSettings.rotate')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [leaked, setLeaked] = useState(false)
  const [copied, setCopied] = useState(false)
  const rotate = useMutation({
    mutationFn: () =>
      callApi<RotatedReply>('/payment-settings/rotate-inbound', { method: 'POST', body: { end_previous: leaked } }),
  })
  const made = rotate.data
  const change = (next: boolean) => {
    setOpen(next)
    if (next) return
    if (made) router.refresh()
    rotate.reset()
    setLeaked(false)
    setCopied(false)
  }
  // A stray click or Escape must not lose what is never shown again.
  const guard = (event: Event) => {
    if (made && !copied) event.preventDefault()
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant="outline">{t(exists ? 'again' : 'first')}</Button>
      </DialogTrigger>
      <DialogContent onInteractOutside={guard} onEscapeKeyDown={guard}>
        <DialogHeader>
          <DialogTitle>{t(made ? 'madeTitle' : exists ? 'title' : 'titleFirst')}</DialogTitle>
          <DialogDescription>{t(made ? 'madeText' : exists ? 'text' : 'textFirst')}</DialogDescription>
        </DialogHeader>
        {made ? (
          <div className="grid gap-4">
            <SecretOnce
              label={t('url')}
              value={made.url}
              copyLabel={t('copyUrl')}
              rows={3}
              onCopied={() => undefined}
            />
            <SecretOnce
              label={t('secret')}
              value={made.secret}
              copyLabel={t('copySecret')}
              rows={2}
              onCopied={() => setCopied(true)}
            />
          </div>
        ) : (
          exists && (
            <Checkbox
              checked={leaked}
              onChange={(event) => setLeaked(event.target.checked)}
              label={t('leaked')}
              hint={t('leakedHint')}
            />
          )
        )}
        <CallFailed error={rotate.error} title={t('failed')} />
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline">{t(made ? 'done' : 'cancel')}</Button>
          </DialogClose>
          {!made && (
            <Button pending={rotate.isPending} onClick={() => rotate.mutate()}>
              {t(exists ? 'again' : 'first')}
            </Button>
          )}
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
