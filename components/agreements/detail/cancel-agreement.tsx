'use client'

import { Ban } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useMoneyCall } from '@/components/payments/actions/use-money-call'
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
import { FieldError } from '@/components/ui/form-field'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'

const reasons = ['customer_asked', 'agreed_anew', 'paid_elsewhere', 'entered_by_mistake', 'other'] as const

/** Ends an agreement before it is paid, after asking why. */
export function CancelAgreement({ agreementId }: { agreementId: string }) {
  const t = useTranslations('agreements.cancel')
  const words = useTranslations('agreements.terms.reasons')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const call = useMoneyCall(
    () => t('saved'),
    () => setOpen(false),
  )
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        call.reset()
        setTried(false)
        setOpen(next)
      }}
    >
      <DialogTrigger asChild>
        <Button variant="destructive">
          <Ban aria-hidden />
          {t('open')}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <RadioGroup legend={t('reason')} value={reason} onValueChange={setReason}>
          {reasons.map((one) => (
            <RadioGroupItem key={one} value={one} look="plain" label={words(one)} />
          ))}
        </RadioGroup>
        {tried && reason === '' && <FieldError>{t('missing')}</FieldError>}
        <CallFailed error={call.error} title={t('failed')} />
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline">{common('back')}</Button>
          </DialogClose>
          <Button
            variant="destructive"
            pending={call.isPending}
            onClick={() => {
              setTried(true)
              if (reason !== '') call.mutate({ path: `/agreements/${agreementId}/cancel`, body: { reason } })
            }}
          >
            {t('confirm')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
