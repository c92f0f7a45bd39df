'use client'

import { Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { formatMoney } from '@/components/lib/format'
import { readMoney } from '@/components/models/lib/read-money'
import { useMoneyCall } from '@/components/payments/actions/use-money-call'
import { centsOf } from '@/components/portfolios/core/cents'
import { Alert } from '@/components/ui/alert'
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
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { RefundReply } from '@/lib/payments'

type RefundDialogProps = {
  paymentId: string
  /** What may still go back, BRL. */
  refundable: number
  /** What the dialog proposes, BRL: the excess, where more came than was owed. */
  proposed: number
  simulated: boolean
}

/** Sends money back. Says what leaves the account and what opens again before it does. */
export function RefundDialog({ paymentId, refundable, proposed, simulated }: RefundDialogProps) {
  const t = useTranslations('receipts.refund')
  const common = useTranslations('common')
  const reasonWords = useTranslations('models.reason')
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(() => formatMoney(centsOf(proposed), locale).replace('R$ ', ''))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const call = useMoneyCall<RefundReply>(
    ({ state }) => t(`saved.${state}`),
    () => setOpen(false),
  )
  const cents = readMoney(text)
  const tooMuch = cents !== null && cents > centsOf(refundable)
  const amountFault =
    cents === null || cents === 0
      ? t('amountMissing')
      : tooMuch
        ? t('tooMuch', { money: formatMoney(centsOf(refundable), locale) })
        : undefined
  const reasonFault = reason.trim().length < 3 ? reasonWords('missing') : undefined
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
        <Button variant="outline">
          <Undo2 aria-hidden />
          {t('open')}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text', { money: formatMoney(centsOf(refundable), locale) })}</DialogDescription>
        </DialogHeader>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (amountFault || reasonFault || cents === null) return
            call.mutate({
              path: `/received-payments/${paymentId}/refund`,
              body: { amount: cents / 100, reason: reason.trim() },
            })
          }}
        >
          <FormField label={t('amount')} error={tried ? amountFault : undefined}>
            <Input numeric inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} />
          </FormField>
          <FormField label={reasonWords('label')} hint={reasonWords('hint')} error={tried ? reasonFault : undefined}>
            <Textarea
              maxLength={300}
              placeholder={t('placeholder')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </FormField>
          <Alert variant={simulated ? 'default' : 'caution'} title={t(simulated ? 'simulatedTitle' : 'warning')}>
            {t('warningText')}
          </Alert>
          <CallFailed error={call.error} title={t('failed')} safe={t('failedSafe')} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" variant="destructive" pending={call.isPending}>
              {cents === null || amountFault ? t('confirmPlain') : t('confirm', { money: formatMoney(cents, locale) })}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
