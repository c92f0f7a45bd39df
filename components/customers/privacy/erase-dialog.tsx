'use client'

import { Eraser } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ErasePlan } from '@/components/customers/privacy/erase-plan'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
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
import { FormField } from '@/components/ui/form-field'
import { Textarea } from '@/components/ui/textarea'

const shortest = 3

/** Erases a person for good, after showing what goes, what stays and why, and asking for the reason. */
export function EraseDialog({ customerId }: { customerId: string }) {
  const t = useTranslations('customers.privacy')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const erase = useModelCall<{ debts_closed: number }>(
    ({ debts_closed }) => t('erased', { count: debts_closed }),
    () => setOpen(false),
  )
  const short = reason.trim().length < shortest
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        erase.reset()
      }}
    >
      <DialogTrigger asChild>
        <Button variant="destructive">
          <Eraser aria-hidden />
          {t('erase')}
        </Button>
      </DialogTrigger>
      <DialogContent className="max-h-[90dvh] overflow-y-auto">
        <DialogHeader>
          <DialogTitle>{t('eraseTitle')}</DialogTitle>
          <DialogDescription>{t('eraseText')}</DialogDescription>
        </DialogHeader>
        <ErasePlan />
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (short) return
            erase.mutate({ method: 'POST', path: `/customers/${customerId}/erase`, body: { reason: reason.trim() } })
          }}
        >
          <FormField label={t('reason')} hint={t('reasonHint')} error={tried && short ? t('reasonMissing') : undefined}>
            <Textarea maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </FormField>
          <CallFailed error={erase.error} title={t('eraseFailed')} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" variant="destructive" pending={erase.isPending}>
              {t('eraseConfirm')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
